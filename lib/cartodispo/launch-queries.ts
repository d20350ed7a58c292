import { publicInstance } from '#lib/instance/queries'
import { linkToken } from '#lib/platform/auth/action-link'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { toDay } from '#lib/platform/db/days'
import { type Day, dayAt, daysBetween } from '#lib/platform/day'
import { letterBox } from './letter-box.ts'
import { publicReaderCounts, type ReaderCounts } from './who-reads-queries.ts'
import { canRunRegister } from './policy.ts'

export type LaunchCounts = { contacts: number; letters: number; mailed: number; answered: number }
export type Launch = {
  today: Day
  /** Null before the first campaign, and after its end until another begins. */
  campaign: { startedOn: Day; dayNumber: number } | null
  total: LaunchCounts
  sectors: (LaunchCounts & { name: string })[]
  lastEndedOn: Day | null
}

type SectorRow = { name: string; contacts: number; letters: number; mailed: number; answered: number }

/** How far the first month has come, by sector. Null for whoever does not run the register. */
export async function getLaunch(actor: Actor, now: Date): Promise<Launch | null> {
  if (!canRunRegister(actor)) return null
  const { timeZone } = await publicInstance()
  const today = dayAt(now, timeZone)
  const [running, ended] = await Promise.all([
    db().launchCampaign.findFirst({ where: { endedOn: null }, select: { id: true, startedOn: true } }),
    db().launchCampaign.findFirst({ where: { endedOn: { not: null } }, select: { endedOn: true }, orderBy: { endedOn: 'desc' } }),
  ])
  const sectors = running ? await loadSectors(running.id, toDay(running.startedOn), timeZone) : []
  const sum = (key: keyof LaunchCounts) => sectors.reduce((total, one) => total + one[key], 0)
  return {
    today,
    campaign: running && { startedOn: toDay(running.startedOn), dayNumber: daysBetween(toDay(running.startedOn), today) + 1 },
    total: { contacts: sum('contacts'), letters: sum('letters'), mailed: sum('mailed'), answered: sum('answered') },
    sectors,
    lastEndedOn: ended?.endedOn ? toDay(ended.endedOn) : null,
  }
}

export type LetterDoctor = { practiceId: string; name: string; isPrinted: boolean }
/** `token`: of the letter's own question; null for a place that came in after the campaign began. */
export type Letter = { siteId: string; siteName: string; addressLine: string; postalCode: string; communeName: string; doctors: LetterDoctor[]; token: string | null }
export type Letters = { letters: Letter[]; readers: ReaderCounts; today: Day }

/** One letter per place, with the doctors it is for; only those still to print when `only` is 'unprinted'. */
export async function getLetters(actor: Actor, only: 'all' | 'unprinted', now: Date): Promise<Letters | null> {
  if (!canRunRegister(actor)) return null
  const campaign = await db().launchCampaign.findFirst({ where: { endedOn: null }, select: { id: true } })
  if (!campaign) return null
  const [{ timeZone }, readers, rows] = await Promise.all([publicInstance(), publicReaderCounts(now), loadLetterRows(campaign.id)])
  const letters = new Map<string, Letter>()
  for (const { practiceId, firstName, lastName, isPrinted, linkId, ...place } of rows) {
    if (only === 'unprinted' && isPrinted) continue
    const letter = letters.get(place.siteId) ?? { ...place, doctors: [], token: null }
    if (linkId !== null) letter.token = linkToken('confirm-practices', linkId)
    letter.doctors.push({ practiceId, name: `Dr ${firstName} ${lastName}`, isPrinted })
    letters.set(place.siteId, letter)
  }
  return { letters: [...letters.values()], readers, today: dayAt(now, timeZone) }
}

type LetterRow = Omit<Letter, 'doctors' | 'token'> & { practiceId: string; firstName: string; lastName: string; isPrinted: boolean; linkId: string | null }

async function loadLetterRows(campaignId: string): Promise<LetterRow[]> {
  return db().$queryRaw<LetterRow[]>`
    SELECT p.id AS "practiceId", d.first_name AS "firstName", d.last_name AS "lastName", t.letter_printed_at IS NOT NULL AS "isPrinted",
      s.id AS "siteId", s.name AS "siteName", s.address_line AS "addressLine", s.postal_code AS "postalCode", c.name AS "communeName", q.link_id AS "linkId"
    FROM campaign_contact t JOIN practice p ON p.id = t.practice_id JOIN practitioner d ON d.id = p.practitioner_id
      JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
      LEFT JOIN confirmation_request q ON q.kind = 'letter' AND q.mailbox = ${letterBox(campaignId, '')} || s.id::text AND p.id = ANY(q.practice_ids)
    WHERE t.campaign_id = ${campaignId}::uuid AND p.removed_at IS NULL AND d.removed_at IS NULL AND p.not_treating_reason IS NULL
      AND (p.ends_on IS NULL OR p.ends_on >= current_date)
    ORDER BY c.name, s.name, s.id, d.last_name`
}

async function loadSectors(campaignId: string, startedOn: Day, timeZone: string): Promise<SectorRow[]> {
  return db().$queryRaw<SectorRow[]>`
    SELECT coalesce(z.name, 'Sans secteur') AS name, count(*)::int AS contacts, count(t.letter_printed_at)::int AS letters, count(t.mailed_at)::int AS mailed,
      count(*) FILTER (WHERE
        EXISTS (SELECT 1 FROM confirmation k WHERE k.practice_id = p.id AND k.at >= (${startedOn}::date::timestamp AT TIME ZONE ${timeZone}))
        OR EXISTS (SELECT 1 FROM statement x WHERE (x.practice_id = p.id OR x.site_id = p.site_id) AND x.confirmed_on >= ${startedOn}::date AND x.capacity <> 'coordination_import'))::int AS answered
    FROM campaign_contact t JOIN practice p ON p.id = t.practice_id JOIN site s ON s.id = p.site_id JOIN commune c ON c.code = s.commune_code
      LEFT JOIN sector z ON z.id = c.sector_id
    WHERE t.campaign_id = ${campaignId}::uuid
    GROUP BY z.name, z.position ORDER BY z.position NULLS LAST, z.name`
}
