'use server'

import { refresh } from 'next/cache'
import { closeCallback } from '#lib/callbacks/close-callback'
import { noteCallbackTry } from '#lib/callbacks/note-callback-try'
import { closeCallbackSchema, noteTrySchema } from '#lib/callbacks/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'

const over = 'Cette demande vient d’être close : elle n’attend plus d’appel.'

export const noteTry = runAction({
  name: 'rappels.sans-reponse',
  schema: noteTrySchema,
  handle: async (actor, input) => {
    const result = await noteCallbackTry(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': over, 'callback-over': over },
  done: ({ tries }) => (tries === 1 ? 'Noté : un essai sans réponse.' : `Noté : ${tries} essais sans réponse.`),
})

export const closeRequest = runAction({
  name: 'rappels.clore',
  schema: closeCallbackSchema,
  handle: async (actor, input) => {
    const result = await closeCallback(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': over, 'callback-over': over },
  done: () => 'Close. Le nom et le numéro sont effacés.',
})
