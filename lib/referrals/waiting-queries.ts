import { currentRegister } from '#lib/cartodispo/register-index'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import type { AgeBand, NeedPriority, PracticalNeed } from './person-facts.ts'
import { canRunSearches } from './policy.ts'
import { fitsWaiting, type OpenPlaces } from './waiting-match.ts'
import { listWishes } from './wish-queries.ts'

export type WaitingNeed = {
  id: string; code: string; version: number; priority: NeedPriority; createdAt: Date; dueAt: Date; silentChecks: number; people: number; ages: AgeBand[]; sectorId: string | null; sector: string | null
  practicalNeeds: PracticalNeed[]; ruledOutPracticeIds: string[]
}
/** A practice with places that people on the list could take. */
export type PlacesFound = { practiceId: string; doctor: string; place: string; placesLeft: number | null; waiting: number }
export type WaitingList = { needs: WaitingNeed[]; found: PlacesFound[]; chosen: PlacesFound | null }

/**
 * Everybody who waits for a place, in the printed order: those who come first, then by the age of the request; with the practices
 * that have places somebody here could take, and the list of one of them when it is asked for. Null for whoever does not run the searches.
 */
export async function getWaitingList(actor: Actor, practiceId: string | null, now: Date): Promise<WaitingList | null> {
  if (!canRunSearches(actor)) return null
  const [needs, register, wishes] = await Promise.all([loadWaiting(), currentRegister(now), listWishes(actor)])
  if (needs.length === 0) return { needs, found: [], chosen: null }
  const wishing = new Set(wishes?.map((one) => one.practiceId))
  const open = register.entries.filter((entry) => (entry.state === 'open' && entry.placesLeft !== 0) || wishing.has(entry.practiceId))
  const found = open.flatMap((entry) => {
    const places: OpenPlaces = { practiceId: entry.practiceId, sectorId: entry.sectorId, offersHomeVisits: !!entry.content?.homeVisits && entry.content.homeVisits !== 'none', isStepFree: entry.content?.isStepFree === true, placesLeft: entry.placesLeft }
    const fitting = needs.filter((need) => fitsWaiting(need, places))
    return fitting.length === 0 ? [] : [{ ids: new Set(fitting.map((need) => need.id)), row: { practiceId: entry.practiceId, doctor: entry.name, place: `${entry.siteName}, ${entry.communeName}`, placesLeft: entry.placesLeft, waiting: fitting.reduce((sum, need) => sum + need.people, 0) } }]
  }).toSorted((one, other) => other.row.waiting - one.row.waiting || one.row.doctor.localeCompare(other.row.doctor, 'fr'))
  const chosen = practiceId !== null && isUuid(practiceId) ? found.find((one) => one.row.practiceId === practiceId) : undefined
  return { needs: chosen ? needs.filter((need) => chosen.ids.has(need.id)) : needs, found: found.map((one) => one.row), chosen: chosen?.row ?? null }
}

async function loadWaiting(): Promise<WaitingNeed[]> {
  return db().$queryRaw<WaitingNeed[]>`
    SELECT n.id, r.code, n.version, n.priority::text AS priority, r.created_at AS "createdAt", n.due_at AS "dueAt", n.silent_checks AS "silentChecks", r.sector_id AS "sectorId", s.name AS sector,
      r.practical_needs AS "practicalNeeds", (SELECT count(*) FROM need_person b WHERE b.need_id = n.id)::int AS people,
      (SELECT coalesce(array_agg(q.age_band::text ORDER BY q.position), '{}') FROM need_person b JOIN referral_person q ON q.id = b.person_id WHERE b.need_id = n.id) AS ages,
      (SELECT coalesce(array_agg(o.practice_id), '{}') FROM proposal o WHERE o.need_id = n.id AND o.state IN ('not_possible', 'proposed', 'seen', 'call_back', 'favourable', 'in_part'))
        || (SELECT coalesce(array_agg(p.id), '{}') FROM named_doctor d JOIN practice p ON p.practitioner_id = d.practitioner_id WHERE d.referral_id = r.id AND d.wish = 'excluded') AS "ruledOutPracticeIds"
    FROM need_line n JOIN referral r ON r.id = n.referral_id LEFT JOIN sector s ON s.id = r.sector_id
    WHERE n.state = 'waiting' ORDER BY (n.priority = 'priority') DESC, r.created_at, n.id`
}
