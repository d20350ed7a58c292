'use server'

import { evaluateByLinkSchema } from '#lib/events/after-schema'
import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { answerMessages, evaluationMessages, nameMessages } from '#lib/events/messages'
import { evaluateByLink } from '#lib/events/evaluate-by-link'
import { nameCompanionsByLink } from '#lib/events/name-companions-by-link'
import { answerByLinkSchema, nameByLinkSchema } from '#lib/events/schema'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

const linkMessages = { 'link-unknown': 'Ce lien n’ouvre aucune inscription : l’adresse a peut-être été coupée.', 'link-expired': 'Ce lien ne sert plus : l’événement est passé depuis longtemps.' } as const

/** Confirms, takes the seat offered, or leaves. */
export const answerByMail = runPublicAction({
  name: 'inscription.repondre',
  schema: answerByLinkSchema,
  handle: async (actor, input) => {
    const result = await answerRegistrationByLink(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: { ...answerMessages, ...linkMessages },
  done: (_, { token }) => ({ redirectTo: `/inscription?${new URLSearchParams({ jeton: token })}` }),
})

/** Names those who come along. */
export const nameByMail = runPublicAction({
  name: 'inscription.avec', schema: nameByLinkSchema, handle: (actor, input) => nameCompanionsByLink(actor, input, now()),
  messages: { ...nameMessages, ...linkMessages }, done: () => 'C’est noté. Vous pouvez encore changer ces noms.',
})

/** Says what one thinks of it, once. */
export const evaluateByMail = runPublicAction({
  name: 'inscription.avis', schema: evaluateByLinkSchema, handle: (actor, input) => evaluateByLink(actor, input, now()),
  messages: { ...evaluationMessages, ...linkMessages }, done: (_, { token }) => ({ redirectTo: `/inscription?${new URLSearchParams({ jeton: token })}` }),
})
