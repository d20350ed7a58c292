'use server'

import { recentFactorMessage } from '#lib/accounts/messages'
import { runAction } from '#lib/platform/actions/run-action'
import { requireRecentFactor } from '#lib/platform/auth/session'
import { agendaChanged, peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { erasePerson } from '#lib/privacy/erase-person'
import { notErasedMessages } from '#lib/privacy/messages'
import { erasePersonSchema } from '#lib/privacy/schema'
import { settled } from '../../settled.ts'

const changed = async () => {
  await peopleChanged()
  await agendaChanged()
}

export const erase = runAction({
  name: 'donnees.effacer-personne',
  schema: erasePersonSchema,
  handle: async (_, { ref, directory }) => settled(await erasePerson(await requireRecentFactor(), { ref, directory }, now()), changed),
  messages: { ...notErasedMessages, 'recent-factor-needed': recentFactorMessage },
  done: () => ({ redirectTo: '/gestion/donnees/personne?message=efface' }),
})
