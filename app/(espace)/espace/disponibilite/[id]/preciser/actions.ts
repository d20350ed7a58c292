'use server'

import { revalidatePath } from 'next/cache'
import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { declareAvailabilityMessages } from '#lib/cartodispo/labels'
import { declarePracticeSchema } from '#lib/cartodispo/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now, today } from '#lib/platform/clock'

export const declare = runAction({
  name: 'disponibilite.preciser',
  schema: declarePracticeSchema(() => today('Europe/Paris')),
  handle: async (actor, input) => {
    const result = await declareAvailability(actor, input, now())
    if (result.ok) await availabilityChanged()
    // The page is read again with what stands now; what was typed is still in the form.
    else revalidatePath(`/espace/disponibilite/${input.practiceId}/preciser`)
    return result
  },
  messages: { ...declareAvailabilityMessages, conflict: 'Quelqu’un d’autre a modifié cette fiche pendant votre saisie. Voyez plus haut ce qu’elle dit maintenant. Votre saisie est gardée : enregistrez encore pour la maintenir.' },
  done: (value, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=${value}` }),
})
