import { classedTables } from '#lib/privacy/classed-tables'
import { columnsOf, type SubjectKey } from '#lib/privacy/column-class'
import { db } from '#lib/platform/db/client'
import type { PersonRef } from '#lib/privacy/person-ref'
import { findPerson, listSubjects } from '#lib/privacy/person-repository'
import { fullDump } from '#tests/helpers/full-dump'
import type { TestDatabase } from '#tests/setup/test-database'

/**
 * Columns that cannot take a word of their own: addresses by which the rows are found (they hold the canary mailbox), codes of
 * a list, what the database derives, and the receipt, which it lets nobody change (its payer is a canary already).
 */
const untouched = new Set([
  'app_user.email', 'verification_token.identifier', 'outbox_mail.recipient', 'outbox_mail.template', 'action_link.recipient', 'action_link.purpose', 'contact_message.email', 'registration.email', 'event_invitation.email', 'date_poll_voter.email',
  'member.email', 'practice.email', 'confirmation_request.mailbox', 'member.profession_code', 'member.commune_code', 'practitioner.profession_code', 'registration.profession_code', 'companion.profession_code', 'member_step.event',
  'register_entry.detail', 'fee_receipt.payer', 'attendance.strokes', 'practice.not_treating_reason',
])

const wordOf = (tag: string, table: string, column: string) => `zyba${tag}-${table}-${column}`.replaceAll('_', '-')

/** Writes a word of its own into each text column about the person; returns the words, the mailbox and the payer among them. */
export async function plantCanaries(database: TestDatabase, ref: PersonRef): Promise<string[]> {
  const person = await findPerson(db(), ref)
  if (!person) throw new Error('nobody is planted')
  // Of this person alone: words of others are in the database too.
  const tag = crypto.randomUUID().slice(0, 6)
  const subjects = await listSubjects(db(), person)
  const types = new Map((await database.owner<{ name: string; type: string }>(`SELECT table_name || '.' || column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public'`)).map((row) => [row.name, row.type]))
  const planted: string[] = ['zybapayeur', ...person.mailboxes]
  for (const table of classedTables) {
    if (!table.foundBy || ['any', 'places'].includes(table.foundBy.subject)) continue
    const own = columnsOf(table).filter((one) => ['professional', 'contact', 'account', 'confidence'].includes(one.dataClass) && !untouched.has(`${table.table}.${one.name}`))
    for (const { name } of own) {
      const type = types.get(`${table.table}.${name}`)
      if (type !== 'text' && !(type === 'jsonb' && name === 'contact')) continue
      const word = wordOf(tag, table.table, name)
      const value = type === 'jsonb' ? JSON.stringify({ phone: word }) : word
      const rows = await database.owner(`UPDATE "${table.table}" SET "${name}" = $1 WHERE ${found(table.foundBy.subject, table.foundBy.column)} RETURNING 1`, [value, [...subjects[table.foundBy.subject]]])
      if (rows.length === 0) throw new Error(`nothing of ${table.table} is about the person`)
      planted.push(word)
    }
  }
  return planted
}

function found(subject: SubjectKey, column: string): string {
  return subject === 'mail' ? `lower(regexp_replace("${column}", '\\+[^@]*@', '@')) = ANY($2)` : `"${column}"::text = ANY($2)`
}

/** Which of these words a copy of the whole database still shows, and where. */
export async function canariesLeft(database: TestDatabase, words: readonly string[]): Promise<string[]> {
  const rows = (await fullDump(database)).map((row) => row.toLowerCase())
  const left = words.flatMap((word) => rows.filter((row) => row.includes(word.toLowerCase())).map((row) => `${word.replace(/^zyba[0-9a-f]{6}-/, 'zyba-')} in ${row.split(' ')[0]}`))
  return [...new Set(left)].toSorted()
}
