'use server'

import { refresh } from 'next/cache'
import { closeOtherSessions } from '#lib/accounts/close-other-sessions'
import { closeSession } from '#lib/accounts/close-session'
import { beginSecondFactor } from '#lib/accounts/begin-second-factor'
import { confirmSecondFactor } from '#lib/accounts/confirm-second-factor'
import { keepRecoveryCodes } from '#lib/accounts/keep-recovery-codes'
import { factorCodeMessages, factorNeededMessage } from '#lib/accounts/messages'
import { renewRecoveryCodes } from '#lib/accounts/renew-recovery-codes'
import { sessionSchema } from '#lib/accounts/schema'
import { factorCodeSchema, nothingSchema } from '#lib/accounts/second-factor-schema'
import { runFactorAction } from '#lib/platform/actions/run-action'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'

const gone = 'Cette page a changé dans un autre onglet. Rechargez-la.'

export const begin = runFactorAction({
  name: 'securite.commencer',
  schema: nothingSchema,
  handle: async (actor) => {
    const result = await beginSecondFactor(actor, null, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone, 'second-factor-needed': factorNeededMessage },
  done: () => 'Suivez les trois étapes.',
})

export const confirm = runFactorAction({
  name: 'securite.confirmer',
  schema: factorCodeSchema,
  handle: async (actor, { code }) => confirmSecondFactor(actor, { code }, now()),
  messages: { 'not-found': gone, ...factorCodeMessages },
  done: (_, { retour }) => ({ redirectTo: retour === undefined || retour === '' ? '/espace/securite?message=en-place' : safeReturnPath(retour) }),
})

export const renewCodes = runFactorAction({
  name: 'securite.nouveaux-codes',
  schema: nothingSchema,
  handle: async (actor) => {
    const result = await renewRecoveryCodes(actor, null, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone, 'second-factor-needed': factorNeededMessage },
  done: () => 'Voici vos nouveaux codes.',
})

export const keepCodes = runFactorAction({
  name: 'securite.garder-codes',
  schema: nothingSchema,
  handle: async (actor) => {
    const result = await keepRecoveryCodes(actor, null, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone },
  done: () => 'C’est noté : seuls ces codes servent désormais.',
})

export const closeOne = runFactorAction({
  name: 'securite.fermer-session',
  schema: sessionSchema,
  handle: async (actor, input) => {
    const result = await closeSession(actor, input, now())
    refresh()
    return result
  },
  messages: { 'not-found': 'Cette session était déjà fermée.' },
  done: () => 'Cette session est fermée.',
})

export const closeOthers = runFactorAction({
  name: 'securite.fermer-autres',
  schema: nothingSchema,
  handle: async (actor) => {
    const result = await closeOtherSessions(actor, null, now())
    refresh()
    return result
  },
  messages: { 'not-found': gone },
  done: ({ closed }) => (closed === 0 ? 'Il n’y avait pas d’autre session.' : `C’est fait : ${plural(closed, 'session fermée', 'sessions fermées')}.`),
})
