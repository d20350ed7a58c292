import type { Tx } from '#lib/platform/db/client'
import type { ErasureKind } from './erasure-kinds.ts'

export type ErasedThing = { kind: ErasureKind; /** Opaque. */ subjectId: string }

/**
 * Writes, in the transaction that erases, what was erased: a backup made before is restored without it. The use case erases
 * with the very function that `lib/cli/erasers.ts` names for the kind.
 */
export async function recordErasure(tx: Tx, erased: ErasedThing): Promise<void> {
  await tx.erasure.create({ data: erased, select: { id: true } })
}

/** Writes that it was undone in time. Nothing is written of what nobody had erased. */
export async function takeBackErasure(tx: Tx, { kind, subjectId }: ErasedThing): Promise<void> {
  const last = await tx.erasure.findFirst({ where: { kind, subjectId }, orderBy: { id: 'desc' }, select: { isTakenBack: true } })
  if (last?.isTakenBack === false) await tx.erasure.create({ data: { kind, subjectId, isTakenBack: true }, select: { id: true } })
}
