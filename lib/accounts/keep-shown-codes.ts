import { recoveryCodeHash, unsealFactor } from '#lib/platform/auth/sealed-factor'
import type { Tx } from '#lib/platform/db/client'
import { typedFactor } from './second-factor.ts'
import { type LockedFactor, replaceRecoveryCodes, savePending } from './second-factor-repository.ts'

/** The recovery codes that were shown are the ones that hold: from now on only their hashes are left. */
export async function keepShownCodes(tx: Tx, userId: string, factor: LockedFactor): Promise<void> {
  if (factor.pendingCodes === null) return
  const codes = unsealFactor(userId, factor.pendingCodes).split(' ')
  await replaceRecoveryCodes(tx, userId, codes.map((code) => recoveryCodeHash(userId, typedFactor(code).code)))
  await savePending(tx, userId, { pendingCodes: null })
}
