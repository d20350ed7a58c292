import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#lib/platform/db/client'
import { ok, refuse, type Result } from '#lib/platform/result'
import { fingerprint, keyedHash } from '#lib/platform/secret'

export type LinkPurpose = 'confirm-practices' | 'report-wrong' | 'sign-in' | 'answer-proposal' | 'tell-outcomes' | 'registration' | 'event-desk' | 'event-invitation' | 'date-poll' | 'attestation'

export type OpenedLink = { id: string; subjectId: string; recipient: string; usedAt: Date | null }

export type NewActionLink = { purpose: LinkPurpose; subjectId: string; recipient: string; expiresAt: Date }

/**
 * Makes a link that does one thing for one recipient until it expires. The table keeps a hash; the token itself
 * is derived from the id and the server's secret when the mail leaves, so that it lies nowhere in clear.
 */
export async function createActionLink(tx: Tx, link: NewActionLink, now: Date): Promise<string> {
  const [id = ''] = await createActionLinks(tx, [link], now)
  return id
}

/** The same for many at once; the ids in the order of the links. */
export async function createActionLinks(tx: Tx, links: readonly NewActionLink[], now: Date): Promise<string[]> {
  const rows = links.map((link) => {
    const id = randomUUID()
    return { id, ...link, tokenHash: fingerprint(linkToken(link.purpose, id)), createdAt: now }
  })
  await tx.actionLink.createMany({ data: rows })
  return rows.map((row) => row.id)
}

/** The token that a mail's address carries. */
export function linkToken(purpose: LinkPurpose, id: string): string {
  return tokenOf(purpose, id)
}

function tokenOf(purpose: string, id: string): string {
  return `${id}.${keyedHash(`link:${purpose}`, id)}`
}

/** Reads a link without using it: opening a mail changes nothing. A used one is still told, so that its page can say so. */
export async function readActionLink(client: Db, purpose: LinkPurpose, token: string, now: Date): Promise<Result<OpenedLink, 'link-unknown' | 'link-expired'>> {
  const link = await client.actionLink.findUnique({ where: { tokenHash: fingerprint(token) } })
  if (!link || link.purpose !== purpose) return refuse('link-unknown')
  if (link.expiresAt <= now && link.usedAt === null) return refuse('link-expired')
  return ok({ id: link.id, subjectId: link.subjectId, recipient: link.recipient, usedAt: link.usedAt })
}

/** Marks a link as used; false when somebody was faster, so that two presses make one effect. */
export async function useActionLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.actionLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } })
  return count === 1
}

/**
 * Gives every link that may still be opened the token of today's SECRET, after a restore with another one: mails that wait will
 * carry it. Those that have left carry the old one, and open nothing any more. Returns how many.
 */
export async function renewLinks(tx: Tx, now: Date): Promise<number> {
  const links = await tx.actionLink.findMany({ where: { expiresAt: { gt: now }, usedAt: null }, select: { id: true, purpose: true } })
  const hashes = links.map(({ id, purpose }) => fingerprint(tokenOf(purpose, id)))
  await tx.$executeRaw`UPDATE action_link l SET token_hash = n.hash FROM unnest(${links.map((one) => one.id)}::uuid[], ${hashes}::text[]) AS n(id, hash) WHERE l.id = n.id`
  return links.length
}
