'use server'

import { answerByLinkMessages } from '#lib/cartodispo/labels'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { answerProposalByLink } from '#lib/referrals/answer-proposal-by-link'
import { proposalAnswerMessages } from '#lib/referrals/labels'
import { answerByLinkSchema } from '#lib/referrals/schema'

export const answerProposalMail = runPublicAction({
  name: 'repondre.proposition',
  schema: answerByLinkSchema,
  handle: async (actor, input) => {
    const result = await answerProposalByLink(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: { ...answerByLinkMessages, ...proposalAnswerMessages },
  done: (value, { token }) => ({ redirectTo: `/repondre?${new URLSearchParams({ jeton: token, fait: value })}` }),
})
