'use server'

import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { messageMessages } from '#lib/referrals/labels'
import { messageSchema } from '#lib/referrals/message-schema'
import { writeMessage } from '#lib/referrals/write-message'

export const addNote = runAction({
  name: 'adressages.note',
  schema: messageSchema,
  whenSignedOut: 'stay',
  handle: async (actor, input) => writeMessage(actor, { ...input, audience: 'coordination' }, now()),
  messages: messageMessages,
  done: ({ needId }) => ({ redirectTo: `/gestion/adressages/${needId}/notes` }),
})
