'use server'

import { voteSchema } from '#lib/events/date-poll-schema'
import { voteMessages } from '#lib/events/messages'
import { voteByLink } from '#lib/events/vote-by-link'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

/** Says which dates of a poll suit whoever was asked. */
export const vote = runPublicAction({
  name: 'sondage.repondre', schema: voteSchema, handle: (actor, input) => voteByLink(actor, input, now()), messages: voteMessages,
  done: (_, { token }) => ({ redirectTo: `/sondage?${new URLSearchParams({ jeton: token, fait: 'oui' })}` }),
})
