'use server'

import { z } from 'zod'
import { takePlaceMessages } from '#lib/cartodispo/labels'
import { takePlace } from '#lib/cartodispo/take-place'
import { undoTakePlace } from '#lib/cartodispo/undo-take-place'
import { runAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const takeOnePlace = runAction({
  name: 'disponibilite.prendre-une-place',
  schema: z.object({ practiceId: z.uuid() }),
  handle: async (actor, input) => {
    const result = await takePlace(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: takePlaceMessages,
  done: ({ rowId }, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=place&place=${rowId}` }),
})

export const giveBackPlace = runAction({
  name: 'disponibilite.rendre-une-place',
  schema: z.object({ practiceId: z.uuid(), rowId: z.string().max(20) }),
  handle: async (actor, input) => {
    const result = await undoTakePlace(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: takePlaceMessages,
  done: (_, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=place-rendue` }),
})
