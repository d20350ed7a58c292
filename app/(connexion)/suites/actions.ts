'use server'

import { refresh } from 'next/cache'
import { answerByLinkMessages } from '#lib/cartodispo/labels'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { needStepMessages } from '#lib/referrals/labels'
import { recordOutcomeByLink } from '#lib/referrals/record-outcome-by-link'
import { outcomeByLinkSchema } from '#lib/referrals/schema'

export const tellOutcome = runPublicAction({
  name: 'suites.noter',
  schema: outcomeByLinkSchema,
  handle: async (actor, input) => {
    const result = await recordOutcomeByLink(actor, input, now())
    refresh()
    return result
  },
  messages: { ...answerByLinkMessages, ...needStepMessages },
  done: () => 'Merci, c’est noté.',
})
