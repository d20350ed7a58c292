'use server'

import { choosePollDate } from '#lib/events/choose-poll-date'
import { choosePollDateSchema, openPollSchema } from '#lib/events/date-poll-schema'
import { pollMessages } from '#lib/events/messages'
import { openDatePoll } from '#lib/events/open-date-poll'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const openPoll = runAction({ name: 'evenement.sonder', schema: openPollSchema, handle: (actor, input) => openDatePoll(actor, input, now()), messages: pollMessages, done: ({ eventId, asked }) => ({ redirectTo: `/gestion/evenements/${eventId}/sondage?partis=${asked}` }) })

export const keepDate = runAction({
  name: 'evenement.retenir-une-date', schema: choosePollDateSchema,
  handle: async (actor, input) => {
    const result = await choosePollDate(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: pollMessages, done: ({ eventId }) => ({ redirectTo: `/gestion/evenements/${eventId}/sondage?retenue=oui` }),
})
