import type { Db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { mailbox } from '#lib/platform/mailbox'
import type { SubjectKey } from './column-class.ts'
import { mailboxOf } from './mailbox-sql.ts'
import type { PersonRef, RefKind } from './person-ref.ts'

/** All that is one person: what they signed in with, who they are in the directory and among members, and their mailboxes (`mailbox`). */
export type PersonKeys = { accountIds: string[]; practitionerIds: string[]; memberIds: string[]; mailboxes: string[] }
export type Person = PersonKeys & { names: string[] }

/** Tables in which somebody without an account is known by their mailbox. */
const mailboxRows: Partial<Record<RefKind, Prisma.Sql>> = {
  inscription: Prisma.sql`SELECT email AS mail, id FROM registration WHERE email <> ''`,
  message: Prisma.sql`SELECT email AS mail, id FROM contact_message WHERE email <> ''`,
  invitation: Prisma.sql`SELECT email AS mail, id FROM event_invitation`,
  votant: Prisma.sql`SELECT email AS mail, id FROM date_poll_voter`,
  courriel: Prisma.sql`SELECT recipient AS mail, id FROM outbox_mail`,
}

/** The row that leads to this mailbox, for somebody who has no account; null when nothing is written of it. */
export async function findMailboxRow(client: Db, box: string): Promise<PersonRef | null> {
  for (const [kind, rows] of Object.entries(mailboxRows) as [RefKind, Prisma.Sql][]) {
    const [found] = await client.$queryRaw<{ id: string }[]>`SELECT id FROM (${rows}) r WHERE ${mailboxOf(Prisma.sql`r.mail`)} = ${box} ORDER BY id LIMIT 1`
    if (found) return { kind, id: found.id }
  }
  return null
}

/**
 * Who a reference means. Only links that somebody made on purpose join two records (an account's professional, a member's
 * account), and a mailbox; a mailbox that several professionals of one place share joins none of them.
 */
export async function findPerson(client: Db, ref: PersonRef): Promise<Person | null> {
  const rows = mailboxRows[ref.kind]
  const seeds = rows === undefined ? [] : await client.$queryRaw<{ mail: string }[]>`SELECT r.mail FROM (${rows}) r WHERE r.id = ${ref.id}::uuid`
  const keys: PersonKeys = {
    accountIds: ref.kind === 'compte' ? [ref.id] : [], practitionerIds: ref.kind === 'professionnel' ? [ref.id] : [], memberIds: ref.kind === 'adherent' ? [ref.id] : [],
    mailboxes: seeds.map((one) => mailbox(one.mail)),
  }
  // Each turn follows the links of what the one before found: account, professional, member and mailbox are at most three apart.
  let person = await widen(client, keys)
  for (let turn = 0; turn < 3; turn += 1) person = await widen(client, person)
  return person.names.length + person.mailboxes.length === 0 ? null : person
}

async function widen(client: Db, { accountIds, practitionerIds, memberIds, mailboxes }: PersonKeys): Promise<Person> {
  const accounts = await client.$queryRaw<{ id: string; name: string; email: string; practitionerId: string | null }[]>`
    SELECT id, name, email, practitioner_id AS "practitionerId" FROM app_user
     WHERE email IS NOT NULL AND (id = ANY(${accountIds}::uuid[]) OR practitioner_id = ANY(${practitionerIds}::uuid[]) OR id IN (SELECT user_id FROM member WHERE id = ANY(${memberIds}::uuid[])) OR ${mailboxOf(Prisma.sql`email`)} = ANY(${mailboxes})) ORDER BY id`
  const linked = accounts.flatMap((one) => one.practitionerId ?? [])
  const practitioners = await client.$queryRaw<{ id: string; name: string; email: string; isAlone: boolean }[]>`
    SELECT id, btrim(first_name || ' ' || last_name) AS name, email, NOT EXISTS (SELECT 1 FROM practitioner o WHERE o.id <> d.id AND o.email <> '' AND ${mailboxOf(Prisma.sql`o.email`)} = ${mailboxOf(Prisma.sql`d.email`)}) AS "isAlone" FROM practitioner d
     WHERE (removal_reason IS DISTINCT FROM 'objected') AND (id = ANY(${[...practitionerIds, ...linked]}::uuid[])
       OR id IN (SELECT practitioner_id FROM member WHERE id = ANY(${memberIds}::uuid[])) OR (email <> '' AND ${mailboxOf(Prisma.sql`email`)} = ANY(${mailboxes}))) ORDER BY id`
  const mine = practitioners.filter((one) => one.isAlone || practitionerIds.includes(one.id) || linked.includes(one.id))
  const members = await client.$queryRaw<{ id: string; name: string; email: string }[]>`
    SELECT id, btrim(first_name || ' ' || last_name) AS name, email FROM member
     WHERE id = ANY(${memberIds}::uuid[]) OR user_id = ANY(${accounts.map((one) => one.id)}::uuid[]) OR practitioner_id = ANY(${mine.map((one) => one.id)}::uuid[]) OR ${mailboxOf(Prisma.sql`email`)} = ANY(${mailboxes}) ORDER BY id`
  const own = mine.filter((one) => one.email !== '' && one.isAlone)
  return {
    accountIds: accounts.map((one) => one.id), practitionerIds: mine.map((one) => one.id), memberIds: members.map((one) => one.id),
    mailboxes: [...new Set([...mailboxes, ...[...accounts, ...members, ...own].map((one) => mailbox(one.email))])].toSorted(),
    // "Dr Karim Benali" signs in; the directory says "Karim Benali".
    names: [...new Set([...mine, ...accounts, ...members].map((one) => one.name.replace(/^Dr /, '')).filter((name) => name !== ''))],
  }
}

/** The ids by which rows about the person are found, for each key of the classification. */
export async function listSubjects(client: Db, person: PersonKeys): Promise<Record<SubjectKey, string[]>> {
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map((one) => one.id)
  const { accountIds, practitionerIds, memberIds, mailboxes } = person
  const practice = await ids(client.practice.findMany({ where: { practitionerId: { in: practitionerIds } }, select: { id: true } }))
  const registration = await ids(client.$queryRaw`SELECT id FROM registration WHERE account_id = ANY(${accountIds}::uuid[]) OR (email <> '' AND ${mailboxOf(Prisma.sql`email`)} = ANY(${mailboxes}))`)
  return {
    account: accountIds, practitioner: practitionerIds, member: memberIds, mail: mailboxes, practice, registration,
    membership: await ids(client.membership.findMany({ where: { memberId: { in: memberIds } }, select: { id: true } })),
    places: await ids(client.placesAccount.findMany({ where: { practitionerId: { in: practitionerIds } }, select: { id: true } })),
    voter: await ids(client.$queryRaw`SELECT id FROM date_poll_voter WHERE ${mailboxOf(Prisma.sql`email`)} = ANY(${mailboxes})`),
    'sent-mail': await ids(client.$queryRaw`SELECT id FROM outbox_mail WHERE ${mailboxOf(Prisma.sql`recipient`)} = ANY(${mailboxes})`),
    any: [...accountIds, ...practitionerIds, ...memberIds, ...practice, ...registration],
  }
}
