'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now, today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { dropOlderList } from '#lib/referrals/drop-older-list'
import { eraseOlder } from '#lib/referrals/erase-older'
import { whoMessages } from '#lib/referrals/identity-labels'
import { informOlder } from '#lib/referrals/inform-older'
import { noteOlderTry } from '#lib/referrals/note-older-try'
import { informMessages } from '#lib/referrals/older-labels'
import { eraseOlderSchema, informOlderSchema, olderListSchema, olderTrySchema } from '#lib/referrals/older-schema'
import { takeOlderRequests } from '#lib/referrals/take-older-requests'

const page = '/gestion/adressages/a-informer'
const listGone = 'Cette liste n’est plus là : elle a été reprise, abandonnée, ou effacée dans la nuit.'

export const informPerson = runAction({
  name: 'adressages.a-informer.informer',
  schema: informOlderSchema(() => today('Europe/Paris')),
  handle: async (actor, input) => informOlder(actor, input, now()),
  messages: { ...whoMessages, ...informMessages },
  done: ({ needId }) => ({ redirectTo: `/gestion/adressages/${needId}` }),
})

export const noteNoAnswer = runAction({
  name: 'adressages.a-informer.sans-reponse',
  schema: olderTrySchema,
  handle: async (actor, input) => {
    const result = await noteOlderTry(actor, input, now())
    refresh()
    return result
  },
  messages: informMessages,
  done: ({ tries }) => `Noté : ${plural(tries, 'essai sans réponse', 'essais sans réponse')}.`,
})

export const eraseRequest = runAction({
  name: 'adressages.a-informer.effacer',
  schema: eraseOlderSchema,
  handle: async (actor, input) => eraseOlder(actor, input, now()),
  messages: informMessages,
  done: () => ({ redirectTo: `${page}?effacee=oui` }),
})

export const takeList = runAction({
  name: 'adressages.liste.reprendre',
  schema: olderListSchema,
  handle: async (actor, input) => takeOlderRequests(actor, input, now()),
  messages: { 'not-found': listGone, 'second-factor-needed': whoMessages['second-factor-needed'], 'nothing-to-take': 'Aucune ligne ne peut être reprise : corrigez le fichier, puis envoyez-le à nouveau.' },
  done: ({ taken }) => ({ redirectTo: `${page}?reprises=${taken}` }),
})

export const dropList = runAction({
  name: 'adressages.liste.abandonner',
  schema: olderListSchema,
  handle: async (actor, input) => dropOlderList(actor, input, now()),
  messages: { 'not-found': listGone },
  done: () => ({ redirectTo: page }),
})
