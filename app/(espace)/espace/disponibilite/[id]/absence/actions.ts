'use server'

import { z } from 'zod'
import { cancelAbsence } from '#lib/cartodispo/cancel-absence'
import { declareAbsence } from '#lib/cartodispo/declare-absence'
import { absenceMessages } from '#lib/cartodispo/labels'
import { optionalDay, optionalText, requiredDay } from '#lib/platform/actions/form-fields'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const saveAbsence = runAction({
  name: 'disponibilite.absence',
  schema: z.object({
    practiceId: z.uuid(), replacesId: z.union([z.uuid(), z.literal('').transform(() => null)]),
    fromOn: requiredDay('Indiquez le premier jour d’absence.'), untilOn: optionalDay(), replacementName: optionalText(80),
  }),
  handle: async (actor, input) => {
    const result = await declareAbsence(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: absenceMessages,
  done: (_, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=absence` }),
})

export const endAbsence = runAction({
  name: 'disponibilite.fin-absence',
  schema: z.object({ practiceId: z.uuid(), absenceId: z.uuid() }),
  handle: async (actor, input) => {
    const result = await cancelAbsence(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: absenceMessages,
  done: (_, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=retour` }),
})
