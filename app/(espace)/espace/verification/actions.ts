'use server'

import { factorCodeMessages } from '#lib/accounts/messages'
import { passSecondFactor } from '#lib/accounts/pass-second-factor'
import { factorCodeSchema } from '#lib/accounts/second-factor-schema'
import { runFactorAction } from '#lib/platform/actions/run-action'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { now } from '#lib/platform/clock'

export const pass = runFactorAction({
  name: 'verification.passer',
  schema: factorCodeSchema,
  handle: async (actor, { code }) => passSecondFactor(actor, { code }, now()),
  messages: { 'not-found': 'La double vérification n’est plus en place sur votre compte. Rechargez cette page pour l’installer.', ...factorCodeMessages },
  done: (_, { retour }) => ({ redirectTo: safeReturnPath(retour) }),
})
