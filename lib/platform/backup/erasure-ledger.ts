import { createReadStream } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { db, type Tx, transaction } from '#lib/platform/db/client'
import { logIncident } from '#lib/platform/log'
import { erasureKinds } from '#lib/platform/privacy/erasure-kinds'
import type { ErasedThing } from '#lib/platform/privacy/record-erasure'
import { decryptWith, encryptFor } from './age-stream.ts'
import { asBytes, writeWhole } from './backup-folder.ts'
import { readSettledMails, settledMailSchema } from './settled-mails.ts'

const rowSchema = z.object({ id: z.string(), at: z.iso.datetime(), kind: z.enum(erasureKinds), subjectId: z.string(), isTakenBack: z.boolean() })
/** `mails`: null in ledgers of versions that did not write them. */
const ledgerSchema = z.object({ instanceKey: z.string(), writtenAt: z.iso.datetime(), erasures: z.array(rowSchema), mails: z.array(settledMailSchema).nullable().default(null) })
export type Ledger = z.infer<typeof ledgerSchema>

const ofLedger = /^effacements-\d{8}T\d{6}Z\.json\.age$/
/** Ledgers that stay beside the backups: each holds all that the one before did. */
const keptLedgers = 3

/** What was erased on purpose in the database of this address, from its running ledger, and which mails need not leave any more. */
export async function readRunningLedger(databaseUrl: string, at: Date): Promise<Ledger> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows: [instance] } = await client.query<{ key: string }>('SELECT key FROM instance')
    const { rows } = await client.query<{ id: string; at: Date; kind: string; subjectId: string; isTakenBack: boolean }>('SELECT id::text, at, kind, subject_id AS "subjectId", is_taken_back AS "isTakenBack" FROM erasure ORDER BY id')
    return ledgerSchema.parse({ instanceKey: instance?.key, writtenAt: at.toISOString(), erasures: rows.map((row) => ({ ...row, at: row.at.toISOString() })), mails: await readSettledMails(client, at) })
  } finally {
    await client.end()
  }
}

/** Puts the ledger beside the backups, encrypted like them: what was erased after a backup must not depend on the database that is lost. */
export async function writeLedger(folder: string, ledger: Ledger, recipients: readonly string[]): Promise<string> {
  const name = `effacements-${ledger.writtenAt.slice(0, 19).replaceAll(/[-:]/g, '')}Z.json.age`
  await writeWhole(path.join(folder, name), await encryptFor(recipients, asBytes(JSON.stringify(ledger))))
  for (const old of (await ledgersIn(folder)).slice(keptLedgers)) await rm(path.join(folder, old))
  return name
}

/** The newest ledger of a folder that these keys open; null when there is none. */
export async function readLedger(folder: string, identities: readonly string[]): Promise<Ledger | null> {
  const [newest] = await ledgersIn(folder)
  if (newest === undefined) return null
  const plain = await decryptWith(identities, createReadStream(path.join(folder, newest)))
  return ledgerSchema.parse(JSON.parse(Buffer.concat(await plain.toArray() as Buffer[]).toString('utf8')))
}

/** How each kind of erasure is done again. */
export type Erasers = Readonly<Record<ErasedThing['kind'], (tx: Tx, subjectId: string, at: Date) => Promise<unknown>>>
export type Replayed = { done: number; failed: ErasedThing[] }

/**
 * Erases again what the restored database does not know to be erased, each thing in a transaction of its own: one that cannot be
 * erased is told, and keeps no other from going. What was taken back in time stays.
 */
export async function replayErasures(ledger: Ledger, erasers: Erasers): Promise<Replayed> {
  const known = new Set((await db().erasure.findMany({ select: { id: true } })).map((row) => String(row.id)))
  const missing = ledger.erasures.filter((row) => !known.has(row.id))
  // Before anything is done: steps that write into the ledger by themselves go on after it.
  await transaction(async (tx) => {
    await tx.erasure.createMany({ data: missing.map((row) => ({ ...row, id: BigInt(row.id) })) })
    await tx.$executeRaw`SELECT setval('erasure_id_seq', (SELECT max(id) FROM erasure)) WHERE EXISTS (SELECT 1 FROM erasure)`
  })
  const last = new Map(missing.map((row) => [`${row.kind}:${row.subjectId}`, row]))
  const outcome: Replayed = { done: 0, failed: [] }
  for (const { kind, subjectId, at, isTakenBack } of last.values()) {
    if (isTakenBack) continue
    try {
      await transaction((tx) => erasers[kind](tx, subjectId, new Date(at)))
      outcome.done += 1
    } catch (error) {
      logIncident(error, `erasure of a ${kind} done again`)
      outcome.failed.push({ kind, subjectId })
    }
  }
  return outcome
}

async function ledgersIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => ofLedger.test(name)).toSorted().toReversed()
}
