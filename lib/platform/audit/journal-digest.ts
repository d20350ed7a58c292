import { createHash } from 'node:crypto'

export const journals = ['audit', 'access'] as const
export type Journal = (typeof journals)[number]

/** A row as the database prints it: instants in UTC with milliseconds, `data` as jsonb prints it. */
export type AuditRow = { id: string; at: string; actorId: string | null; capacity: string; event: string; subjectType: string; subjectId: string; data: string; salt: string }
export type AccessRow = { id: string; at: string; actorId: string; subjectType: string; subjectId: string; salt: string }
export type JournalRow = AuditRow | AccessRow

/** What a link says of its row and of what is before it; hashes in hexadecimal. */
export type JournalLink = { seq: number; rowId: string; keptUntil: string; digest: string; chain: string }

/** Where each chain begins. */
export const noChain = '0'.repeat(64)

/** What the row says, in 32 bytes; the same as `journal_digest` of the database. */
export function digestOf(row: JournalRow): string {
  return hash('event' in row
    ? journalBytes('audit', row.id, row.at, row.actorId, row.capacity, row.event, row.subjectType, row.subjectId, row.data, row.salt)
    : journalBytes('access', row.id, row.at, row.actorId, row.subjectType, row.subjectId, row.salt))
}

/** What a link makes of the chain before it; the same as `journal_chain` of the database. */
export function chainAfter(previous: string, journal: Journal, link: Omit<JournalLink, 'chain'>): string {
  return hash(Buffer.concat([Buffer.from(previous, 'hex'), Buffer.from(link.digest, 'hex'), journalBytes(journal, String(link.seq), link.rowId, link.keptUntil)]))
}

/** Each text after its length in bytes, so that no two lists of texts read alike. */
export function journalBytes(...parts: readonly (string | null)[]): Buffer {
  return Buffer.from(parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(','))
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
