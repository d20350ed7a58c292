'use server'

import { answerRegistrationByLink } from '#lib/events/answer-registration-by-link'
import { answerMessages } from '#lib/events/messages'
import { answerByLinkSchema } from '#lib/events/schema'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

/** Confirms, takes the seat offered, or leaves. */
export const answerByMail = runPublicAction({
  name: 'inscription.repondre',
  schema: answerByLinkSchema,
  handle: async (actor, input) => {
    const result = await answerRegistrationByLink(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
  messages: { ...answerMessages, 'link-unknown': 'Ce lien n’ouvre aucune inscription : l’adresse a peut-être été coupée.', 'link-expired': 'Ce lien ne sert plus : l’événement est passé depuis longtemps.' },
  done: (_, { token }) => ({ redirectTo: `/inscription?${new URLSearchParams({ jeton: token })}` }),
})
