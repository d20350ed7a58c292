'use server'

import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { answerMessages } from '#lib/events/messages'
import { answerOwnSchema } from '#lib/events/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Takes the seat offered, says that one still comes, or leaves. */
export const answerMine = runAction({
  name: 'inscription.la-mienne',
  schema: answerOwnSchema,
  handle: async (actor, input) => {
    const result = await answerOwnRegistration(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: answerMessages,
  done: () => ({ redirectTo: '/espace/inscriptions' }),
})
