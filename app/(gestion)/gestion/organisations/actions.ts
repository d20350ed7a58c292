'use server'

import { refresh } from 'next/cache'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { grantSchema } from '#lib/accounts/schema'
import { decideRenewal } from '#lib/conventions/decide-renewal'
import { createConvention } from '#lib/conventions/create-convention'
import { updateConvention } from '#lib/conventions/update-convention'
import { createOrganisation } from '#lib/organisations/create-organisation'
import { removeOrganisation } from '#lib/organisations/remove-organisation'
import * as schema from '#lib/organisations/schema'
import { setReceivedKinds } from '#lib/organisations/set-received-kinds'
import { updateOrganisation } from '#lib/organisations/update-organisation'
import { runAction } from '#lib/platform/actions/run-action'
import { requireRecentFactor } from '#lib/platform/auth/session'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { endRoleMessages, invitationMessages, invitedSentence } from '#lib/accounts/messages'
import { conflictMessage, settled } from '../settled.ts'

const gone = 'Cette fiche n’existe plus. Revenez à la liste.'
const nameTaken = { field: 'name', message: 'Une organisation porte déjà ce nom.' }
const conventionRefusals = {
  'not-found': gone,
  'ends-too-soon': { field: 'endsOn', message: 'La fin vient avant le début.' },
  'already-ended': { field: 'renewal', message: 'Son dernier jour est passé : elle ne peut plus se renouveler. Choisissez « Elle s’arrête à cette date », ou donnez-lui un autre dernier jour.' },
  'page-gone': { field: 'agreementId', message: 'Cette page n’existe plus. Choisissez-en une autre.' },
} as const

export const addOrganisation = runAction({
  name: 'organisations.ajouter',
  whenSignedOut: 'stay',
  schema: schema.createOrganisationSchema,
  handle: async (actor, input) => settled(await createOrganisation(actor, input, now()), peopleChanged),
  messages: { 'not-found': gone, 'name-taken': nameTaken },
  done: ({ id }) => ({ redirectTo: `/gestion/organisations/${id}` }),
})

export const saveOrganisation = runAction({
  name: 'organisations.corriger',
  whenSignedOut: 'stay',
  schema: schema.updateOrganisationSchema,
  handle: async (actor, input) => settled(await updateOrganisation(actor, input, now()), peopleChanged, refresh),
  messages: { 'not-found': gone, 'name-taken': nameTaken, conflict: conflictMessage },
  done: () => 'La fiche est enregistrée.',
})

export const dropOrganisation = runAction({
  name: 'organisations.retirer',
  schema: schema.removeOrganisationSchema,
  handle: async (actor, input) => settled(await removeOrganisation(actor, input, now()), peopleChanged),
  messages: { 'not-found': gone, 'has-history': 'Elle a eu une convention ou des utilisateurs : elle reste, pour que le passé se lise. Terminez plutôt sa convention.' },
  done: () => ({ redirectTo: '/gestion/organisations' }),
})

export const addConvention = runAction({
  name: 'conventions.ajouter',
  whenSignedOut: 'stay',
  schema: schema.createConventionSchema,
  handle: async (actor, input) => settled(await createConvention(actor, input, now()), peopleChanged, refresh),
  messages: conventionRefusals,
  done: () => 'La convention est enregistrée.',
})

export const saveConvention = runAction({
  name: 'conventions.corriger',
  whenSignedOut: 'stay',
  schema: schema.updateConventionSchema,
  handle: async (actor, input) => settled(await updateConvention(actor, input, now()), peopleChanged, refresh),
  messages: { ...conventionRefusals, conflict: conflictMessage },
  done: () => 'La convention est enregistrée.',
})

export const decideConvention = runAction({
  name: 'conventions.decider',
  schema: schema.decideRenewalSchema,
  handle: async (actor, input) => settled(await decideRenewal(actor, input, now()), peopleChanged),
  messages: {
    'not-found': gone, 'already-decided': 'Quelqu’un a répondu entre-temps : rechargez la page.', 'already-ended': 'Elle est terminée. Ajoutez une nouvelle convention.',
    'not-renewable': 'Cette convention ne prévoit pas de renouvellement.',
  },
  // Where the decision now stands, with who took it and when.
  done: ({ organisationId }) => ({ redirectTo: `/gestion/organisations/${organisationId}#conventions` }),
})

export const invitePartnerUser = runAction({
  name: 'organisations.inviter',
  schema: schema.invitePartnerUserSchema,
  handle: async (actor, input) => settled(await inviteAccount(actor, { ...input, fromOn: null }, now()), async () => {}, refresh),
  messages: invitationMessages,
  done: (_, { email }) => invitedSentence(email),
})

export const endPartnerUser = runAction({
  name: 'organisations.terminer-acces',
  schema: grantSchema,
  handle: async (_, input) => settled(await endRole(await requireRecentFactor(), input, now()), async () => {}, refresh),
  messages: endRoleMessages,
  done: () => 'Terminé.',
})

export const saveReceivedKinds = runAction({
  name: 'organisations.demandes',
  schema: schema.receivedKindsSchema,
  handle: async (actor, input) => {
    const result = await setReceivedKinds(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': 'Cette fiche n’existe plus.', 'town-hall': 'Une mairie transmet des demandes et n’en reçoit pas.' },
  done: () => 'C’est enregistré.',
})
