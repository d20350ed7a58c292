import type { Db, Tx } from '#lib/platform/db/client'
import type { Prisma } from '#lib/platform/db/generated/client'
import { isUuid } from '#lib/platform/uuid'
import type { ImportFailure, ImportPlan, ImportRunRow } from './import-run.ts'
import { parseImportPlan } from './import-run.ts'

const select = { id: true, kind: true, status: true, fileName: true, filePath: true, plan: true, startedAt: true, cancelAskedAt: true } as const

export type NewImportRun = { id: string; kind: 'rpps' | 'list'; fileName: string; filePath: string | null; bytesTotal: number; startedById: string | null; startedAt: Date }

/** Opens a run, being read. */
export async function insertImportRun(tx: Tx, run: NewImportRun): Promise<void> {
  await tx.importRun.create({ data: { ...run, bytesTotal: BigInt(run.bytesTotal), status: 'reading' }, select: { id: true } })
}

/** A run, its row locked: decisions and applications follow one another. */
export async function loadImportRunForUpdate(tx: Tx, id: string): Promise<ImportRunRow | null> {
  if (!isUuid(id)) return null
  await tx.$executeRaw`SELECT 1 FROM import_run WHERE id = ${id}::uuid FOR UPDATE`
  return loadImportRun(tx, id)
}

/** A run as it stands. */
export async function loadImportRun(client: Db, id: string): Promise<ImportRunRow | null> {
  if (!isUuid(id)) return null
  const row = await client.importRun.findUnique({ where: { id }, select })
  return row && { ...row, plan: parseImportPlan(row.plan) }
}

/** Writes what was read or decided. */
export async function saveImportPlan(tx: Tx, id: string, plan: ImportPlan, counts?: object): Promise<void> {
  await tx.importRun.update({ where: { id }, data: { plan: asJson(plan), ...(counts ? { counts: asJson(counts) } : {}) }, select: { id: true } })
}

/** Moves a run that is being read on to its preview; false when it was cancelled meanwhile. */
export async function showImportPreview(tx: Tx, id: string, plan: ImportPlan, counts: object): Promise<boolean> {
  const { count } = await tx.importRun.updateMany({ where: { id, status: 'reading', cancelAskedAt: null }, data: { status: 'preview', plan: asJson(plan), counts: asJson(counts) } })
  return count === 1
}

/** Ends a run. What was read of people goes; figures stay. */
export async function endImportRun(
  tx: Tx, id: string, end: { status: 'applied' | 'cancelled' | 'failed'; at: Date; plan?: ImportPlan; counts?: object; failure?: ImportFailure },
): Promise<void> {
  await tx.importRun.update({
    where: { id },
    data: {
      status: end.status, finishedAt: end.at, filePath: null, plan: asJson(end.plan ?? {}),
      ...(end.counts ? { counts: asJson(end.counts) } : {}), ...(end.failure ? { failure: JSON.stringify(end.failure) } : {}),
    },
    select: { id: true },
  })
}

/** Forgets what was read of people and never applied; nothing, when the run is over. */
export async function giveUpImport(tx: Tx, id: string, at: Date): Promise<void> {
  const waiting = await tx.importRun.findFirst({ where: { id, status: { in: ['reading', 'preview'] } }, select: { id: true } })
  if (waiting) await endImportRun(tx, id, { status: 'cancelled', at })
}

/** Runs begun before the instant that nobody applied nor gave up, their rows locked. */
export async function listUnappliedSince(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM import_run WHERE status IN ('reading', 'preview') AND started_at < ${before} ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

/**
 * Forgets the lines, with their names, that lists applied before the instant left out; how many they were stays in the
 * counts. Returns these runs.
 */
export async function forgetLinesLeft(tx: Tx, appliedBefore: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE import_run SET plan = jsonb_set(plan, '{left}', '[]')
     WHERE kind = 'list' AND status = 'applied' AND finished_at < ${appliedBefore} AND jsonb_array_length(coalesce(plan->'left', '[]')) > 0 RETURNING id`
  return rows.map((row) => row.id)
}

/** Whether another import of this kind was applied since the instant. */
export async function wasImportedSince(tx: Tx, kind: 'rpps' | 'list', since: Date): Promise<boolean> {
  return (await tx.importRun.count({ where: { kind, status: 'applied', finishedAt: { gt: since } } })) > 0
}

/** Writes how far the reading has come; tells whether somebody asked for its end. */
export async function saveProgress(client: Db, id: string, bytesRead: number): Promise<{ isCancelAsked: boolean }> {
  const row = await client.importRun.update({ where: { id }, data: { bytesRead: BigInt(bytesRead) }, select: { cancelAskedAt: true } })
  return { isCancelAsked: row.cancelAskedAt !== null }
}

/** Remembers a person's choice of columns for the next list with the same header. */
export async function rememberColumns(tx: Tx, mapping: { fingerprint: string; fields: object }, at: Date): Promise<void> {
  const data = { mapping: asJson(mapping), savedAt: at }
  await tx.columnMapping.upsert({ where: { fingerprint: mapping.fingerprint }, create: { fingerprint: mapping.fingerprint, ...data }, update: data, select: { fingerprint: true } })
}

/** The choice remembered for a header. */
export async function loadRememberedColumns(client: Db, fingerprint: string): Promise<unknown> {
  return (await client.columnMapping.findUnique({ where: { fingerprint }, select: { mapping: true } }))?.mapping ?? null
}

function asJson(value: object): Prisma.InputJsonObject {
  return { ...value }
}
