'use server'

import { refresh } from 'next/cache'
import { addMember as add } from '#lib/members/add-member'
import { cancelReceipt as cancel } from '#lib/members/cancel-receipt'
import { decideMembership } from '#lib/members/decide-membership'
import * as messages from '#lib/members/messages'
import { saveFeeYear as saveYear } from '#lib/members/save-fee-year'
import * as schema from '#lib/members/schema'
import { sendRenewals } from '#lib/members/send-renewals'
import { settleFees } from '#lib/members/settle-fees'
import { updateMember } from '#lib/members/update-member'
import { runAction } from '#lib/platform/actions/run-action'
import { membersChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { ok } from '#lib/platform/result'
import { conflictMessage, settled } from '../settled.ts'

export const applyToMembers = runAction({
  name: 'adherents.plusieurs',
  schema: schema.bulkSchema,
  handle: async (actor, input) => {
    if (input.intent === 'renewal') {
      const sent = await settled(await sendRenewals(actor, input, now()), membersChanged, refresh)
      return sent.ok ? ok(messages.renewalsSentence(sent.value)) : sent
    }
    const paid = await settled(await settleFees(actor, input, now()), membersChanged, refresh)
    return paid.ok ? ok(messages.settledSentence(paid.value)) : paid
  },
  messages: messages.feeMessages,
  done: (sentence) => sentence,
})

export const settleOneFee = runAction({
  name: 'adherents.cotisation',
  schema: schema.settleFeeSchema,
  handle: async (actor, { memberId, ...input }) => settled(await settleFees(actor, { ...input, memberIds: [memberId] }, now()), membersChanged, refresh),
  messages: messages.feeMessages,
  done: (counts) => messages.settledSentence(counts),
})

export const cancelReceipt = runAction({
  name: 'adherents.annuler-recu',
  schema: schema.receiptSchema,
  handle: async (actor, input) => settled(await cancel(actor, input, now()), membersChanged, refresh),
  messages: { 'not-found': 'Ce reçu n’existe plus.', 'already-cancelled': 'Ce reçu était déjà annulé.' },
  done: () => 'Reçu annulé : la cotisation est de nouveau à recevoir.',
})

export const decide = runAction({
  name: 'adherents.decider',
  schema: schema.moveSchema,
  handle: async (actor, input) => settled(await decideMembership(actor, input, now()), membersChanged, refresh),
  messages: messages.decisionMessages,
  done: (_, { id, move }) => ({ redirectTo: `/gestion/adherents/${id}?fait=${move}` }),
})

export const addMember = runAction({
  name: 'adherents.inscrire',
  schema: schema.addMemberSchema,
  handle: async (actor, input) => settled(await add(actor, input, now()), membersChanged),
  messages: { ...messages.personMessages, 'account-disabled': messages.closedAccount, 'admitted-later': { field: 'admittedOn', message: 'Cette date est à venir. Laissez vide : le bureau se prononcera.' } },
  done: ({ id }) => ({ redirectTo: `/gestion/adherents/${id}?fait=inscrit` }),
})

export const saveMember = runAction({
  name: 'adherents.corriger',
  schema: schema.updateMemberSchema,
  handle: async (actor, input) => settled(await updateMember(actor, input, now()), membersChanged, refresh),
  messages: { ...messages.personMessages, conflict: conflictMessage },
  done: () => 'La fiche est enregistrée.',
})

export const saveFeeYear = runAction({
  name: 'adherents.montant',
  schema: schema.feeYearSchema,
  handle: async (actor, input) => settled(await saveYear(actor, input, now()), membersChanged, refresh),
  messages: { 'not-found': 'Cette page n’est plus ouverte pour vous.', conflict: conflictMessage, 'year-unknown': 'Seules l’année en cours et la suivante se règlent ici.' },
  done: (_, { year }) => `Enregistré pour ${year}.`,
})
