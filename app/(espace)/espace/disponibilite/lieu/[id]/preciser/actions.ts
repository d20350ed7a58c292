'use server'

import { revalidatePath } from 'next/cache'
import { declareSiteAvailability } from '#lib/cartodispo/declare-site-availability'
import { declareSiteMessages } from '#lib/cartodispo/labels'
import { declareSiteSchema } from '#lib/cartodispo/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now, today } from '#lib/platform/clock'

export const declareForSite = runAction({
  name: 'disponibilite.preciser-pour-le-lieu',
  schema: declareSiteSchema(() => today('Europe/Paris')),
  handle: async (actor, input) => {
    const result = await declareSiteAvailability(actor, input, now())
    if (result.ok) await availabilityChanged()
    else revalidatePath(`/espace/disponibilite/lieu/${input.siteId}/preciser`)
    return result
  },
  messages: { ...declareSiteMessages, conflict: 'Quelqu’un d’autre a répondu pour ce lieu pendant votre saisie. Votre saisie est gardée : enregistrez encore pour la maintenir.' },
  done: (value, { siteId }) => ({ redirectTo: `/espace/disponibilite/lieu/${siteId}?fait=${value}` }),
})
