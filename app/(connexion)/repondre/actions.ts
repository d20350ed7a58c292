'use server'

import { answerByLinkMessages } from '#lib/cartodispo/labels'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { availabilityChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { answerProposalByLink } from '#lib/referrals/answer-proposal-by-link'
import { proposalAnswerMessages, undoMessages } from '#lib/referrals/labels'
import { answerByLinkSchema, undoByLinkSchema } from '#lib/referrals/schema'
import { undoAnswerByLink } from '#lib/referrals/undo-answer-by-link'

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

/** The answer taken back from the same page; opening it again does nothing. */
export const undoAnswerMail = runPublicAction({
  name: 'repondre.annuler',
  schema: undoByLinkSchema,
  handle: async (actor, input) => {
    const result = await undoAnswerByLink(actor, input, now())
    if (result.ok) await availabilityChanged()
    return result
  },
  messages: { ...answerByLinkMessages, ...undoMessages },
  done: ({ entry }, { token }) => ({ redirectTo: `/repondre?${new URLSearchParams({ jeton: token, annule: entry })}` }),
})
