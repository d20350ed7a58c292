'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { handOverNeed } from '#lib/referrals/hand-over-need'
import { handOverMessages } from '#lib/referrals/labels'
import { handOverSchema } from '#lib/referrals/schema'

export const handOver = runAction({
  name: 'adressages.confier',
  schema: handOverSchema,
  handle: async (actor, input) => {
    const result = await handOverNeed(actor, input, now())
    refresh()
    return result
  },
  messages: handOverMessages,
  done: () => 'C’est noté.',
})
