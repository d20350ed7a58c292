'use server'

import { refresh } from 'next/cache'
import { profileSchema } from '#lib/members/schema'
import { updateOwnProfile } from '#lib/members/update-own-profile'
import { runAction } from '#lib/platform/actions/run-action'
import { membersChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const saveProfile = runAction({
  name: 'espace.profil',
  schema: profileSchema,
  handle: async (actor, input) => {
    const saved = await updateOwnProfile(actor, input, now())
    if (saved.ok) await membersChanged()
    refresh()
    return saved
  },
  messages: {
    'not-found': 'Cette page n’est plus ouverte pour vous.',
    conflict: 'Votre page a changé dans un autre onglet. Votre saisie est gardée : relisez-la, puis enregistrez encore pour la maintenir.',
  },
  done: (_, { listedTo }) => (listedTo === 'nobody' ? 'C’est enregistré. Vous n’êtes pas dans l’annuaire.' : 'C’est enregistré : l’annuaire le montre dès maintenant.'),
})
