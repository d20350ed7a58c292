'use server'

import { evaluateOwnSchema } from '#lib/events/after-schema'
import { answerOwnRegistration } from '#lib/events/answer-own-registration'
import { answerMessages, evaluationMessages, nameMessages } from '#lib/events/messages'
import { evaluateOwn } from '#lib/events/evaluate-own'
import { nameOwnCompanions } from '#lib/events/name-own-companions'
import { answerOwnSchema, nameOwnSchema } from '#lib/events/schema'
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

/** Names those who come along. */
export const nameMine = runAction({
  name: 'inscription.avec-moi', schema: nameOwnSchema, handle: (actor, input) => nameOwnCompanions(actor, input, now()),
  messages: nameMessages, done: () => 'C’est noté. Vous pouvez encore changer ces noms.',
})

/** Says what one thinks of it, once. */
export const evaluateMine = runAction({
  name: 'inscription.mon-avis', schema: evaluateOwnSchema, handle: (actor, input) => evaluateOwn(actor, input, now()),
  messages: evaluationMessages, done: () => ({ redirectTo: '/espace/inscriptions' }),
})
