import type { Db, Tx } from '#lib/platform/db/client'
import { fromDay, toDay } from '#lib/platform/db/days'
import type { Day } from '#lib/platform/day'

export type RunningCampaign = { id: string; startedOn: Day }

/** The campaign that runs, locked so that two starts or two mailings wait for each other. */
export async function lockRunningCampaign(tx: Tx): Promise<RunningCampaign | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('cpts_launch_campaign'))`
  return findRunningCampaign(tx)
}

/** The campaign that runs, if one does. */
export async function findRunningCampaign(client: Db): Promise<RunningCampaign | null> {
  const row = await client.launchCampaign.findFirst({ where: { endedOn: null }, select: { id: true, startedOn: true }, orderBy: { startedOn: 'desc' } })
  return row && { id: row.id, startedOn: toDay(row.startedOn) }
}

/** Begins a campaign with everybody who counts in the register today; returns its id and their number. */
export async function insertCampaign(tx: Tx, startedOn: Day, startedById: string | null): Promise<{ id: string; contacts: number }> {
  const { id } = await tx.launchCampaign.create({ data: { startedOn: fromDay(startedOn), startedById }, select: { id: true } })
  const practices = await tx.registerEntry.findMany({
    where: { state: { notIn: ['not_treating', 'departed'] }, practice: { position: { not: 'replacement' }, removedAt: null } },
    select: { practiceId: true },
  })
  await tx.campaignContact.createMany({ data: practices.map(({ practiceId }) => ({ campaignId: id, practiceId })) })
  return { id, contacts: practices.length }
}

/** The places of a campaign, each with the practices that its letter names. */
export async function listLetterSites(tx: Tx, campaignId: string): Promise<{ siteId: string; practiceIds: string[] }[]> {
  return tx.$queryRaw`
    SELECT p.site_id AS "siteId", array_agg(p.id ORDER BY p.id) AS "practiceIds" FROM campaign_contact t JOIN practice p ON p.id = t.practice_id
    WHERE t.campaign_id = ${campaignId}::uuid GROUP BY p.site_id ORDER BY p.site_id`
}

/** Marks letters as printed, for the first time only; the notice they carry counts as given. Returns how many. */
export async function markLettersPrinted(tx: Tx, campaignId: string, practiceIds: readonly string[], at: Date): Promise<number> {
  const { count } = await tx.campaignContact.updateMany({ where: { campaignId, practiceId: { in: [...practiceIds] }, letterPrintedAt: null }, data: { letterPrintedAt: at } })
  await markNoticeGiven(tx, practiceIds, at)
  return count
}

/** Practices of the campaign to which no mail was sent yet. */
export async function listUnmailed(tx: Tx, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.campaignContact.findMany({ where: { campaignId, mailedAt: null }, select: { practiceId: true } })
  return new Set(rows.map((row) => row.practiceId))
}

/** Marks the launch's mail as sent to these. */
export async function markMailed(tx: Tx, campaignId: string, practiceIds: readonly string[], at: Date): Promise<void> {
  await tx.campaignContact.updateMany({ where: { campaignId, practiceId: { in: [...practiceIds] } }, data: { mailedAt: at } })
  await markNoticeGiven(tx, practiceIds, at)
}

/** Ends the campaign; what it did stays. */
export async function endCampaignRow(tx: Tx, id: string, endedOn: Day): Promise<void> {
  await tx.launchCampaign.update({ where: { id }, data: { endedOn: fromDay(endedOn) }, select: { id: true } })
}

async function markNoticeGiven(tx: Tx, practiceIds: readonly string[], at: Date): Promise<void> {
  await tx.practice.updateMany({ where: { id: { in: [...practiceIds] }, noticeSentAt: null }, data: { noticeSentAt: at } })
}
