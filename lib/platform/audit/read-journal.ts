import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import type { Checkpoint } from './checkpoint-signature.ts'
import type { Journal, JournalLink } from './journal-digest.ts'
import type { JournalEntry, JournalFacts } from './journal-walk.ts'

/** Links read at once: what a verification holds in memory, whatever the length of the journal. */
const batch = 2_000

const instant = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** What stands beside the links of one journal: its end, what was signed, and the rows that have no link. */
export async function readJournalFacts(client: Db, journal: Journal): Promise<JournalFacts> {
  // Signatures first: the chain only grows, so that its end is never before one of them.
  const checkpoints = await client.$queryRaw<Checkpoint[]>`
    SELECT journal::text AS journal, seq::float8 AS seq, encode(chain, 'hex') AS chain, ${instant('kept_until')} AS "keptUntil", ${instant('at')} AS at,
           ${base64url('public_key')} AS "publicKey", ${base64url('signature')} AS signature
      FROM journal_checkpoint WHERE journal = ${journal}::journal_book ORDER BY seq, id`
  const [head] = await client.$queryRaw<{ seq: number; chain: string }[]>`
    SELECT seq::float8 AS seq, encode(chain, 'hex') AS chain FROM journal_head WHERE journal = ${journal}::journal_book`
  const table = Prisma.raw(journal === 'audit' ? 'audit_event' : 'access_event')
  const unlinked = await client.$queryRaw<{ id: string }[]>`
    SELECT e.id::text AS id FROM ${table} e WHERE NOT EXISTS (SELECT 1 FROM journal_link l WHERE l.journal = ${journal}::journal_book AND l.row_id = e.id) ORDER BY e.id LIMIT 1000`
  if (!head) throw new Error(`the journal "${journal}" has no head`)
  return { journal, head, checkpoints, unlinked: unlinked.map((row) => row.id) }
}

/** The links of one journal up to its end, with the rows that are kept, batch by batch. */
export async function* readJournalEntries(client: Db, { journal, head }: JournalFacts): AsyncGenerator<JournalEntry> {
  for (let after = 0; ;) {
    const rows = await (journal === 'audit' ? readAudit(client, after, head.seq) : readAccess(client, after, head.seq))
    for (const { seq, rowId, keptUntil, digest, chain, id, ...row } of rows) {
      yield { seq, rowId, keptUntil, digest, chain, row: id === null ? null : { id, ...row } }
    }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = last.seq
  }
}

type AuditLine = JournalLink & { id: string | null; at: string; actorId: string | null; capacity: string; event: string; subjectType: string; subjectId: string; data: string; salt: string }
type AccessLine = JournalLink & { id: string | null; at: string; actorId: string; subjectType: string; subjectId: string; salt: string }

const link = Prisma.sql`l.seq::float8 AS seq, l.row_id::text AS "rowId", ${instant('l.kept_until')} AS "keptUntil", encode(l.digest, 'hex') AS digest, encode(l.chain, 'hex') AS chain`

function readAudit(client: Db, after: number, until: number): Promise<AuditLine[]> {
  return client.$queryRaw<AuditLine[]>`
    SELECT ${link}, e.id::text AS id, ${instant('e.at')} AS at, e.actor_id::text AS "actorId", e.capacity, e.event, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.data::text AS data, e.salt::text AS salt
      FROM journal_link l LEFT JOIN audit_event e ON e.id = l.row_id
     WHERE l.journal = 'audit' AND l.seq > ${after} AND l.seq <= ${until} ORDER BY l.seq LIMIT ${batch}`
}

function readAccess(client: Db, after: number, until: number): Promise<AccessLine[]> {
  return client.$queryRaw<AccessLine[]>`
    SELECT ${link}, e.id::text AS id, ${instant('e.at')} AS at, e.actor_id::text AS "actorId", e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.salt::text AS salt
      FROM journal_link l LEFT JOIN access_event e ON e.id = l.row_id
     WHERE l.journal = 'access' AND l.seq > ${after} AND l.seq <= ${until} ORDER BY l.seq LIMIT ${batch}`
}

function base64url(column: string): Prisma.Sql {
  return Prisma.raw(`rtrim(translate(encode(${column}, 'base64'), E'+/\\n', '-_'), '=')`)
}
