'use server'

import { contactSchema } from '#lib/contact/schema'
import { sendContactMessage } from '#lib/contact/send-contact-message'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

/** Receives a message of the public. */
export const sendMessage = runPublicAction({
  name: 'contact.ecrire',
  schema: contactSchema,
  handle: async (actor, input) => sendContactMessage(actor ?? 'public', { ...input, callerKey: await callerOf() }, now()),
  messages: {
    'too-many': 'Plusieurs messages sont déjà partis d’ici. Réessayez dans une heure, ou appelez-nous.',
    'too-quick': 'L’envoi est parti avant que la page ne soit prête. Relisez votre message, puis envoyez de nouveau.',
  },
  done: ({ reference }) => ({ redirectTo: `/contact/recu?numero=${reference}` }),
})
