'use server'

import { refresh } from 'next/cache'
import { takeContactSchema, updateContactSchema } from '#lib/contact/schema'
import { takeContactMessage } from '#lib/contact/take-contact-message'
import { updateContactMessage } from '#lib/contact/update-contact-message'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { settled } from '../settled.ts'

const gone = 'Ce message n’existe plus : il a été effacé, ou cette page n’est plus ouverte pour vous.'
const conflict = 'Quelqu’un vient de noter quelque chose sur ce message. Relisez ce qui suit, puis recommencez si c’est encore utile.'
// Nothing public shows a message: no cache to tell.
const nothing = () => Promise.resolve()

export const takeMessage = runAction({
  name: 'messages.prendre',
  schema: takeContactSchema,
  handle: async (actor, input) => settled(await takeContactMessage(actor, input, now()), nothing, refresh),
  messages: { 'not-found': gone, conflict },
  done: (_, { as }) => (as === 'mine' ? 'C’est noté : vous vous en occupez.' : 'Marqué comme lu.'),
})

export const followUp = runAction({
  name: 'messages.suite',
  schema: updateContactSchema,
  handle: async (actor, input) => settled(await updateContactMessage(actor, input, now()), nothing, refresh),
  messages: { 'not-found': gone, conflict, 'holder-unknown': { field: 'assignedToId', message: 'Cette personne n’est plus de la coordination. Choisissez quelqu’un d’autre.' } },
  done: (_, { state }) => (state === 'closed' ? 'Enregistré : ce message est clos.' : 'Enregistré.'),
})
