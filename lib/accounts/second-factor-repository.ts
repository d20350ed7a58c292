import type { Tx } from '#lib/platform/db/client'
import type { FactorTries } from './second-factor.ts'

export type LockedFactor = FactorTries & {
  sealedSecret: Uint8Array | null; pendingSecret: Uint8Array | null; pendingCodes: Uint8Array | null; lastStep: number | null
}

const columns = { sealedSecret: true, pendingSecret: true, pendingCodes: true, lastStep: true, failedTries: true, lastFailedAt: true } as const

/** Somebody's second factor, its row locked: two presses with one code queue here. */
export async function loadFactorForUpdate(tx: Tx, userId: string): Promise<LockedFactor | null> {
  await tx.$executeRaw`SELECT 1 FROM second_factor WHERE user_id = ${userId}::uuid FOR UPDATE`
  return tx.secondFactor.findUnique({ where: { userId }, select: columns })
}

type Shown = { pendingSecret?: Uint8Array<ArrayBuffer> | null; pendingCodes: Uint8Array<ArrayBuffer> | null }

/** Keeps what is shown until it was taken over. */
export async function savePending(tx: Tx, userId: string, shown: Shown): Promise<void> {
  await tx.secondFactor.upsert({ where: { userId }, create: { userId, ...shown }, update: shown, select: { userId: true } })
}

/** The secret that was shown is the one in force from now on. */
export async function confirmSecret(tx: Tx, userId: string, secret: Uint8Array, lastStep: number, now: Date): Promise<void> {
  await tx.secondFactor.update({ where: { userId }, data: { sealedSecret: new Uint8Array(secret), confirmedAt: now, pendingSecret: null, lastStep, failedTries: 0, lastFailedAt: null }, select: { userId: true } })
}

/** Writes down a try: the half minute of a good code, or one more wrong one. */
export async function saveTry(tx: Tx, userId: string, change: { failedTries: number; lastFailedAt: Date | null; lastStep?: number }): Promise<void> {
  await tx.secondFactor.update({ where: { userId }, data: change, select: { userId: true } })
}

/** Puts new recovery codes, by their hashes, in the place of all earlier ones. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, hashes: readonly string[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ userId, codeHash })) })
}

/** Uses up one recovery code; false when there is none like it, or it has served. */
export async function spendRecoveryCode(tx: Tx, userId: string, codeHash: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, codeHash, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/** The session passed the second factor. */
export async function markSession(tx: Tx, session: { id: string; userId: string }, now: Date): Promise<void> {
  await tx.session.updateMany({ where: session, data: { secondFactorAt: now } })
}

/** Forgets somebody's second factor and recovery codes; their sessions have to pass a new one. */
export async function forgetFactor(tx: Tx, userId: string): Promise<boolean> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } })
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.session.updateMany({ where: { userId }, data: { secondFactorAt: null } })
  return count > 0
}
