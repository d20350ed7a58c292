'use server'

import { refresh } from 'next/cache'
import { runAction } from '#lib/platform/actions/run-action'
import { now } from '#lib/platform/clock'
import { delegationMessages, grantedSentence, renewedSentence } from '#lib/practitioners/delegation-messages'
import { grantDelegation } from '#lib/practitioners/grant-delegation'
import { renewDelegation } from '#lib/practitioners/renew-delegation'
import { revokeDelegation } from '#lib/practitioners/revoke-delegation'
import { delegationSchema, grantOwnDelegationSchema } from '#lib/practitioners/schema'

export const giveOwnDelegation = runAction({
  name: 'espace.delegations.donner',
  schema: grantOwnDelegationSchema,
  handle: async (actor, { practiceIds, ...person }) => {
    const granted = await grantDelegation(actor, { ...person, subject: { practiceIds } }, now())
    if (granted.ok) refresh()
    return granted
  },
  messages: delegationMessages,
  done: ({ untilOn }, { email }) => grantedSentence(email, untilOn, now()),
})

export const endOwnDelegation = runAction({
  name: 'espace.delegations.retirer',
  schema: delegationSchema,
  handle: async (actor, input) => {
    const revoked = await revokeDelegation(actor, input, now())
    if (revoked.ok) refresh()
    return revoked
  },
  messages: { 'not-found': 'Cette autorisation vaut pour tout le lieu : la coordination peut la retirer.' },
  done: () => 'Retirée.',
})

export const prolongOwnDelegation = runAction({
  name: 'espace.delegations.prolonger',
  schema: delegationSchema,
  handle: async (actor, input) => {
    const renewed = await renewDelegation(actor, input, now())
    if (renewed.ok) refresh()
    return renewed
  },
  messages: { 'not-found': 'Cette autorisation vaut pour tout le lieu : la coordination peut la prolonger.', 'practice-left': 'Vous avez quitté ce lieu.' },
  done: ({ untilOn }) => renewedSentence(untilOn, now()),
})
