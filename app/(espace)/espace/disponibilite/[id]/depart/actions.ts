'use server'

import { z } from 'zod'
import { announceDeparture } from '#lib/cartodispo/announce-departure'
import { cancelDeparture } from '#lib/cartodispo/cancel-departure'
import { departureMessages } from '#lib/cartodispo/labels'
import { optionalText, requiredDay } from '#lib/platform/actions/form-fields'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const announce = runAction({
  name: 'disponibilite.depart',
  schema: z.object({ practiceId: z.uuid(), endsOn: requiredDay('Indiquez le dernier jour d’exercice à cette adresse.'), successorName: optionalText(80) }),
  handle: async (actor, input) => {
    const result = await announceDeparture(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: departureMessages,
  done: ({ isShortNotice }, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=${isShortNotice ? 'depart-proche' : 'depart'}` }),
})

export const stay = runAction({
  name: 'disponibilite.rester',
  schema: z.object({ practiceId: z.uuid() }),
  handle: async (actor, input) => {
    const result = await cancelDeparture(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: departureMessages,
  done: ({ delegationsToRenew }, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=${delegationsToRenew > 0 ? 'reste-delegations' : 'reste'}` }),
})
