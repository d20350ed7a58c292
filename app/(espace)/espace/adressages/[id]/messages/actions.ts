'use server'

import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { messageMessages } from '#lib/referrals/labels'
import { messageSchema } from '#lib/referrals/message-schema'
import { writeMessage } from '#lib/referrals/write-message'

export const sendMessage = runAction({
  name: 'adressages.message',
  schema: messageSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => writeMessage(actor, { ...input, audience: 'parties' }, now()),
  messages: messageMessages,
  done: ({ needId }) => ({ redirectTo: `/espace/adressages/${needId}/messages?envoye=oui` }),
})
