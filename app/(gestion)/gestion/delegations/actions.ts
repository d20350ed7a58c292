'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { grantDelegation } from '#lib/practitioners/grant-delegation'
import { renewDelegation } from '#lib/practitioners/renew-delegation'
import { revokeDelegation } from '#lib/practitioners/revoke-delegation'
import { delegationSchema, grantDelegationSchema } from '#lib/practitioners/schema'
import { delegationMessages, grantedSentence, renewedSentence } from '#lib/practitioners/delegation-messages'
import { settled } from '../settled.ts'

const nothing = async () => {}

export const giveDelegation = runAction({
  name: 'delegations.donner',
  schema: grantDelegationSchema,
  handle: async (actor, { scope, subjectId, ...person }) => {
    const subject = scope === 'site' ? { siteId: subjectId } : { practiceIds: [subjectId] }
    return settled(await grantDelegation(actor, { ...person, subject }, now()), nothing, refresh)
  },
  messages: delegationMessages,
  done: ({ untilOn }, { email }) => grantedSentence(email, untilOn, now()),
})

export const endDelegation = runAction({
  name: 'delegations.retirer',
  schema: delegationSchema,
  handle: async (actor, input) => settled(await revokeDelegation(actor, input, now()), nothing, refresh),
  messages: { 'not-found': 'Déjà retirée.' },
  done: () => 'Retirée.',
})

export const prolongDelegation = runAction({
  name: 'delegations.prolonger',
  schema: delegationSchema,
  handle: async (actor, input) => settled(await renewDelegation(actor, input, now()), nothing, refresh),
  messages: { 'not-found': 'Cette autorisation n’existe plus.', 'practice-left': 'Ce médecin a quitté ce lieu.' },
  done: ({ untilOn }) => renewedSentence(untilOn, now()),
})
