import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { containsWords, searchWords } from '#lib/platform/db/plain-search'
import { settingsFrom } from '#lib/instance/settings'
import { mailbox } from '#lib/platform/mailbox'
import type { ErasureWay } from './column-class.ts'
import { classedTables } from './classed-tables.ts'
import { countHeld, countTraces, loadHeld, loadTraces, type Row } from './held-repository.ts'
import { heldTables, traceTables } from './held-tables.ts'
import { keptSentence } from './kept-sentence.ts'
import { type PersonFile, personFile } from './person-file.ts'
import { type PersonRef, personRefText, type RefKind } from './person-ref.ts'
import { findMailboxRow, findPerson, listSubjects } from './person-repository.ts'
import { canErasePerson, canSeeHeld, canTakePersonData } from './policy.ts'
import { treatments } from './treatments.ts'

export type FoundPerson = { ref: string; name: string; detail: string }
export type HeldLine = { table: string; what: string; rows: number; erasure: ErasureWay; why: string | null; kept: string | null }
export type PersonHeld = {
  ref: string; names: string[]; mailboxes: string[]; isProfessional: boolean
  treatments: { name: string; lines: HeldLine[] }[]
  /** Rows that say what this person did, about others. */
  traces: number
  mayTake: boolean; mayErase: boolean
}

/** People whom a mailbox, a name or an RPPS number means, twenty at most; null for whoever may not see what is held. */
export async function findPeople(actor: Actor, search: string): Promise<FoundPerson[] | null> {
  if (!canSeeHeld(actor)) return null
  const words = searchWords(search)
  if (words.length === 0) return []
  const isMailbox = search.includes('@')
  const ofName = (first: Prisma.Sql, last: Prisma.Sql, mail: Prisma.Sql, number: Prisma.Sql) => (isMailbox ? Prisma.sql`lower(${mail}) = ${mailbox(search)}` : containsWords([first, last, number], words))
  const none = Prisma.sql`''`
  const rows = await db().$queryRaw<{ kind: RefKind; id: string; name: string; detail: string }[]>`
    SELECT * FROM (
      SELECT 'compte' AS kind, u.id, u.name, u.email AS detail FROM app_user u WHERE u.email IS NOT NULL AND ${ofName(Prisma.sql`u.name`, none, Prisma.sql`u.email`, none)}
      UNION ALL SELECT 'professionnel', d.id, btrim(d.first_name || ' ' || d.last_name), coalesce('RPPS ' || d.rpps, 'sans numéro RPPS') FROM practitioner d
       WHERE d.removal_reason IS DISTINCT FROM 'objected' AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.practitioner_id = d.id) AND ${ofName(Prisma.sql`d.first_name`, Prisma.sql`d.last_name`, Prisma.sql`d.email`, Prisma.sql`d.rpps`)}
      UNION ALL SELECT 'adherent', m.id, btrim(m.first_name || ' ' || m.last_name), m.email FROM member m
       WHERE m.user_id IS NULL AND m.practitioner_id IS NULL AND m.email NOT LIKE '%@exemple.invalid' AND ${ofName(Prisma.sql`m.first_name`, Prisma.sql`m.last_name`, Prisma.sql`m.email`, none)}
    ) people ORDER BY name, id LIMIT 20`
  const found = rows.map(({ kind, id, name, detail }): FoundPerson => ({ ref: personRefText({ kind, id }), name, detail }))
  if (found.length > 0 || !isMailbox) return found
  const ref = await findMailboxRow(db(), mailbox(search))
  return ref === null ? [] : [{ ref: personRefText(ref), name: mailbox(search), detail: 'sans compte' }]
}

/** What is held of a person, counted; null for whoever may not see it, and where nothing is. */
export async function getPersonHeld(actor: Actor, ref: PersonRef): Promise<PersonHeld | null> {
  const person = canSeeHeld(actor) ? await findPerson(db(), ref) : null
  if (!person) return null
  const tables = heldTables(classedTables, 'office')
  const counts = await countHeld(db(), tables, await listSubjects(db(), person))
  const settings = settingsFrom((await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { settings: true } })).settings)
  const lines = tables.flatMap(({ table, foundBy }) => {
    const rows = counts.get(table.table) ?? 0
    return rows === 0 ? [] : [{ treatment: table.treatment, line: { table: table.table, what: foundBy.what, rows, erasure: foundBy.erasure, why: foundBy.why ?? null, kept: keptSentence(table.kept, settings) } }]
  })
  return {
    ref: personRefText(ref), names: person.names, mailboxes: person.mailboxes, isProfessional: person.practitionerIds.length > 0, traces: await countTraces(db(), traceTables(classedTables), person.accountIds),
    treatments: Object.entries(treatments).flatMap(([key, { name }]) => {
      const own = lines.filter((one) => one.treatment === key).map((one) => one.line)
      return own.length === 0 ? [] : [{ name, lines: own }]
    }),
    mayTake: canTakePersonData(actor), mayErase: canErasePerson(actor),
  }
}

/** All that is held of a person, as the file that is handed over; null for whoever may not take it away. */
export async function getPersonFile(actor: Actor, ref: PersonRef, now: Date): Promise<PersonFile | null> {
  return canTakePersonData(actor) ? makeFile(ref, 'office', now) : null
}

/** What is held of whoever asks, for themselves; null for a link or a command. */
export async function getOwnFile(actor: Actor, now: Date): Promise<PersonFile | null> {
  return actor.kind === 'person' && actor.userId !== null ? makeFile({ kind: 'compte', id: actor.userId }, 'self', now) : null
}

async function makeFile(ref: PersonRef, reader: 'self' | 'office', now: Date): Promise<PersonFile | null> {
  const person = await findPerson(db(), ref)
  if (!person) return null
  const subjects = await listSubjects(db(), person)
  const { fullName, settings } = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { fullName: true, settings: true } })
  const held: { table: string; rows: Row[] }[] = []
  for (const one of heldTables(classedTables, reader)) held.push({ table: one.table.table, rows: await loadHeld(db(), one, subjects) })
  return personFile({ cpts: fullName, settings: settingsFrom(settings), names: person.names, mailboxes: person.mailboxes, held, traces: await loadAllTraces(person.accountIds) }, reader, now)
}

async function loadAllTraces(accountIds: readonly string[]): Promise<{ table: string; rows: Row[] }[]> {
  const traces: { table: string; rows: Row[] }[] = []
  for (const one of accountIds.length === 0 ? [] : traceTables(classedTables)) traces.push({ table: one.table.table, rows: await loadTraces(db(), one, accountIds) })
  return traces.filter((one) => one.rows.length > 0)
}
