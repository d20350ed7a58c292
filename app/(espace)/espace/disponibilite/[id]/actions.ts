'use server'

import { z } from 'zod'
import { takePlaceMessages } from '#lib/cartodispo/labels'
import { takePlace } from '#lib/cartodispo/take-place'
import { undoTakePlace } from '#lib/cartodispo/undo-take-place'
import { settleWish } from '#lib/referrals/settle-wish'
import { wishForSomebody } from '#lib/referrals/wish-for-somebody'
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

export const askForSomebody = runAction({
  name: 'disponibilite.proposez-moi',
  schema: z.object({ practiceId: z.uuid() }),
  handle: (actor, input) => wishForSomebody(actor, input, now()),
  messages: { 'not-found': 'Ce cabinet n’est plus à vous.', 'not-welcoming': 'Dites d’abord, ci-dessus, que vous accueillez de nouveaux patients.' },
  done: (_, { practiceId }) => ({ redirectTo: `/espace/disponibilite/${practiceId}?fait=proposez` }),
})

export const withdrawWish = runAction({
  name: 'disponibilite.ne-proposez-plus',
  schema: z.object({ id: z.uuid() }),
  handle: (actor, input) => settleWish(actor, input, now()),
  messages: { 'not-found': 'Cette demande est déjà réglée.' },
  done: ({ practiceId }) => ({ redirectTo: `/espace/disponibilite${practiceId === null ? '' : `/${practiceId}`}` }),
})
