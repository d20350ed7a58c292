'use server'

import { documentsSchema, sendThanksSchema, thanksSchema } from '#lib/events/after-schema'
import { attachDocuments } from '#lib/events/attach-documents'
import { afterMessages } from '#lib/events/messages'
import { sendThanks } from '#lib/events/send-thanks'
import { writeThanks } from '#lib/events/write-thanks'
import { runAction } from '#lib/platform/actions/run-action'
import { agendaChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'

export const chooseDocuments = runAction({
  name: 'evenement.documents', schema: documentsSchema, messages: afterMessages, done: () => 'C’est enregistré.',
  handle: async (actor, input) => {
    const result = await attachDocuments(actor, input, now())
    if (result.ok) await agendaChanged()
    return result
  },
})

export const keepThanks = runAction({ name: 'evenement.remerciements', schema: thanksSchema, handle: (actor, input) => writeThanks(actor, input, now()), messages: afterMessages, done: ({ eventId }) => ({ redirectTo: `/gestion/evenements/${eventId}/apres` }) })

export const sendThem = runAction({ name: 'evenement.envoyer-remerciements', schema: sendThanksSchema, handle: (actor, input) => sendThanks(actor, input, now()), messages: afterMessages, done: ({ eventId, told }) => ({ redirectTo: `/gestion/evenements/${eventId}/apres?partis=${told}` }) })
