import type { Tx } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { mailboxOf } from './mailbox-sql.ts'

/**
 * What tells one mailbox again without being it: hashed with the installation's own key, which a backup brings back, and not
 * with the server's secret, which a restored installation may have changed.
 */
export async function mailboxDigest(tx: Tx, box: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ digest: string }[]>`SELECT ${digestOf(Prisma.sql`${box}::text`)} AS digest`
  if (!row) throw new Error('the installation has no key')
  return row.digest
}

/** The mailbox of this digest, where any table still holds it. */
export async function findMailbox(tx: Tx, digest: string): Promise<string | null> {
  const held = Prisma.join([
    Prisma.sql`SELECT email AS mail FROM registration`, Prisma.sql`SELECT email FROM contact_message`, Prisma.sql`SELECT email FROM event_invitation`, Prisma.sql`SELECT email FROM date_poll_voter`,
    Prisma.sql`SELECT recipient FROM outbox_mail`, Prisma.sql`SELECT recipient FROM action_link`, Prisma.sql`SELECT identifier FROM verification_token`, Prisma.sql`SELECT mailbox FROM confirmation_request`,
  ], ' UNION ')
  const [row] = await tx.$queryRaw<{ box: string }[]>`
    SELECT box FROM (SELECT DISTINCT ${mailboxOf(Prisma.sql`mail`)} AS box FROM (${held}) held WHERE mail <> '') boxes WHERE ${digestOf(Prisma.sql`box`)} = ${digest}`
  return row?.box ?? null
}

/** The rows of events and messages that hold a mailbox. */
export async function listRowsOf(tx: Tx, box: string): Promise<{ registrations: string[]; invitations: string[]; voters: string[]; messages: string[] }> {
  const idsIn = async (table: string) => (await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${Prisma.raw(table)} WHERE email <> '' AND ${mailboxOf(Prisma.sql`email`)} = ${box} ORDER BY id`).map((one) => one.id)
  return { registrations: await idsIn('registration'), invitations: await idsIn('event_invitation'), voters: await idsIn('date_poll_voter'), messages: await idsIn('contact_message') }
}

/** Forgets every mail to a mailbox, sent or waiting, with its text and its links, and that a practice was asked there. */
export async function forgetMails(tx: Tx, box: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM outbox_mail WHERE ${mailboxOf(Prisma.sql`recipient`)} = ${box}`
  await tx.$executeRaw`DELETE FROM action_link WHERE ${mailboxOf(Prisma.sql`recipient`)} = ${box}`
  await tx.$executeRaw`DELETE FROM verification_token WHERE ${mailboxOf(Prisma.sql`identifier`)} = ${box}`
  await tx.$executeRaw`UPDATE confirmation_request SET mailbox = 'oubliée:' || id WHERE ${mailboxOf(Prisma.sql`mailbox`)} = ${box}`
}

const digestOf = (text: Prisma.Sql) => Prisma.sql`encode(sha256(convert_to((SELECT key FROM instance WHERE id = 1) || chr(10) || ${text}, 'UTF8')), 'hex')`
