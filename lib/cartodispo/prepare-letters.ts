import { randomUUID } from 'node:crypto'
import { createActionLinks } from '#lib/platform/auth/action-link'
import type { Tx } from '#lib/platform/db/client'
import { dayAt, monthStart } from '#lib/platform/day'
import { insertRequests } from './confirmation-request-repository.ts'
import { listLetterSites } from './launch-repository.ts'
import { letterBox } from './letter-box.ts'

/** Days for which the code of a letter works: letters leave over weeks, and wait on desks. */
const letterDays = 90

/**
 * Writes down the question that each letter of a campaign asks, with its link: printing is then only reading, and a letter
 * printed twice carries the same code. Nobody is counted as asked by it, for paper may stay in the drawer.
 */
export async function prepareLetters(tx: Tx, campaignId: string, timeZone: string, now: Date): Promise<void> {
  const sites = await listLetterSites(tx, campaignId)
  const expiresAt = new Date(now.getTime() + letterDays * 86_400_000)
  const letters = sites.map((site) => ({ ...site, id: randomUUID(), mailbox: letterBox(campaignId, site.siteId) }))
  const linkIds = await createActionLinks(tx, letters.map(({ id, mailbox }) => ({ purpose: 'confirm-practices', subjectId: id, recipient: mailbox, expiresAt })), now)
  const monthOn = monthStart(dayAt(now, timeZone))
  await insertRequests(tx, letters.map(({ id, mailbox, practiceIds }, index) => ({ id, kind: 'letter', mailbox, monthOn, practiceIds, linkId: linkIds[index] ?? '', leavesAt: now })))
}
