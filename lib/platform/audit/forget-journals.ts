import type { Tx } from '#lib/platform/db/client'

export type ForgottenLines = { audit_rows: number; access_rows: number; links: number }

/** Lets go of what has been kept for its time. The database refuses anything younger, and anything that no signature covers. */
export async function forgetJournals(tx: Tx, now: Date): Promise<ForgottenLines> {
  const [forgotten] = await tx.$queryRaw<ForgottenLines[]>`SELECT audit_rows, access_rows, links FROM forget_journals(${now})`
  return forgotten ?? { audit_rows: 0, access_rows: 0, links: 0 }
}
