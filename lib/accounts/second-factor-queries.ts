import { isExampleSignInAllowed } from '#lib/platform/auth/example-sign-in'
import { type Actor, hasGivenCode } from '#lib/platform/auth/actor'
import { unsealFactor } from '#lib/platform/auth/sealed-factor'
import { totpAddress, totpCode, totpStepAt } from '#lib/platform/auth/totp'
import { db } from '#lib/platform/db/client'

export type OwnSecondFactor = {
  isOn: boolean
  isPassed: boolean
  codesLeft: number
  /** What is shown until it was taken over. */
  setUp: { secret: string; address: string } | null
  codes: string[] | null
}

/** One's own second factor; null for whoever has no account. Secrets that are in force are never shown again. */
export async function getOwnSecondFactor(actor: Actor): Promise<OwnSecondFactor | null> {
  const { userId } = actor
  if (userId === null || actor.session === null) return null
  const [factor, codesLeft, instance] = await Promise.all([
    db().secondFactor.findUnique({ where: { userId }, select: { confirmedAt: true, pendingSecret: true, pendingCodes: true } }),
    db().recoveryCode.count({ where: { userId, usedAt: null } }),
    db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { shortName: true } }),
  ])
  const isOn = factor !== null && factor.confirmedAt !== null
  const isPassed = hasGivenCode(actor)
  const none: OwnSecondFactor = { isOn, isPassed, codesLeft, setUp: null, codes: null }
  // Whoever holds the mailbox alone sees nothing of a telephone that is being changed.
  if (!factor || (isOn && !isPassed)) return none
  const secret = factor.pendingSecret && unsealFactor(userId, factor.pendingSecret)
  return {
    ...none,
    setUp: secret === null ? null : { secret, address: totpAddress(secret, { site: instance.shortName, name: actor.email ?? actor.name }) },
    codes: factor.pendingCodes && unsealFactor(userId, factor.pendingCodes).split(' '),
  }
}

/** On an example alone: the code that the telephone would show, so that whoever tries the demonstration needs none. */
export async function getDemoCode(actor: Actor, now: Date): Promise<string | null> {
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { exampleName: true } })
  if (actor.userId === null || !isExampleSignInAllowed(instance)) return null
  const factor = await db().secondFactor.findUnique({ where: { userId: actor.userId }, select: { sealedSecret: true, pendingSecret: true, lastStep: true } })
  const sealed = factor?.pendingSecret ?? factor?.sealedSecret
  if (!factor || !sealed) return null
  const step = totpStepAt(now)
  const next = factor.pendingSecret === null && factor.lastStep !== null && factor.lastStep >= step ? factor.lastStep + 1 : step
  return next > step + 1 ? null : totpCode(unsealFactor(actor.userId, sealed), next)
}
