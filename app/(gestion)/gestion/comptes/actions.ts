'use server'

import { refresh } from 'next/cache'
import { disableAccount } from '#lib/accounts/disable-account'
import { endRole } from '#lib/accounts/end-role'
import { inviteAccount } from '#lib/accounts/invite-account'
import { linkPractitioner } from '#lib/accounts/link-practitioner'
import { endRoleMessages, invitationMessages, recentFactorMessage } from '#lib/accounts/messages'
import { reopenAccount } from '#lib/accounts/reopen-account'
import { resetSecondFactor } from '#lib/accounts/reset-second-factor'
import { accountSchema, grantSchema, inviteAccountSchema, linkSchema } from '#lib/accounts/schema'
import { runAction } from '#lib/platform/actions/run-action'
import { requireRecentFactor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { settled } from '../settled.ts'

const gone = 'Ce compte n’existe plus.'
const nothing = async () => {}
const recent = { 'recent-factor-needed': recentFactorMessage }

export const invite = runAction({
  name: 'comptes.inviter',
  schema: inviteAccountSchema,
  handle: (actor, input) => inviteAccount(actor, input, now()),
  messages: invitationMessages,
  done: ({ userId }) => ({ redirectTo: `/gestion/comptes/${userId}?message=invite` }),
})

export const endGrant = runAction({
  name: 'comptes.terminer-role',
  schema: grantSchema,
  handle: async (_, input) => settled(await endRole(await requireRecentFactor(), input, now()), nothing, refresh),
  messages: endRoleMessages,
  done: () => 'Terminé.',
})

export const closeAccount = runAction({
  name: 'comptes.fermer',
  schema: accountSchema,
  handle: async (_, input) => settled(await disableAccount(await requireRecentFactor(), input, now()), nothing, refresh),
  messages: { ...recent, 'not-found': gone, 'last-admin': endRoleMessages['last-admin'], 'own-account': 'C’est votre propre compte : demandez à un autre administrateur.' },
  done: () => 'Le compte est fermé, ses sessions aussi.',
})

export const openAccount = runAction({
  name: 'comptes.rouvrir',
  schema: accountSchema,
  handle: async (_, input) => settled(await reopenAccount(await requireRecentFactor(), input, now()), nothing, refresh),
  messages: { ...recent, 'not-found': gone },
  done: () => 'Le compte est rouvert.',
})

export const linkAccount = runAction({
  name: 'comptes.relier',
  schema: linkSchema,
  handle: async (_, input) => settled(await linkPractitioner(await requireRecentFactor(), input, now()), nothing, refresh),
  messages: { ...recent, 'not-found': 'Cette personne n’est plus dans l’annuaire.', 'already-linked': { field: 'practitionerId', message: 'Un autre compte est déjà relié à cette personne.' } },
  done: (_, { practitionerId }) => (practitionerId === null ? 'Le lien est défait.' : 'C’est relié : cette personne répond pour ses lieux d’exercice.'),
})

export const resetFactor = runAction({
  name: 'comptes.remettre-verification',
  schema: accountSchema,
  handle: async (_, input) => settled(await resetSecondFactor(await requireRecentFactor(), input, now()), nothing, refresh),
  messages: { ...recent, 'not-found': gone, 'nothing-to-reset': 'C’était déjà fait.', 'own-account': 'C’est votre propre compte : demandez à quelqu’un d’autre, ou changez de téléphone à la page Sécurité de votre espace.' },
  done: () => 'C’est fait. Un courriel prévient cette personne.',
})
