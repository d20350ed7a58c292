import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { addDays, type Day, weekday } from '#lib/platform/day'
import { refusedAddressDays } from '#lib/platform/privacy/retention'
import { isWorkingDay } from '#lib/platform/working-days'
import { canEditPeople } from '#lib/practitioners/policy'
import { type CallFacts, type CallMoment, callMoment, type CallReason, callReasons, callWeight } from './call-sheet.ts'
import { mailboxSql } from './mailbox-sql.ts'
import { reachable } from './office-hours.ts'
import { canRecordCalls } from './policy.ts'
import { currentRegister, type IndexedEntry } from './register-index.ts'
import { stateDetails } from './state-sentence.ts'

export type CallLine = {
  practiceId: string
  version: number
  name: string
  siteName: string
  communeName: string
  phone: string
  secretaryHours: string
  closingDays: readonly number[]
  state: IndexedEntry['state']
  sentence: string
  reasons: readonly CallReason[]
  /** Days that the reasons' sentences name. */
  facts: Pick<CallFacts, 'askAgainOn' | 'fromOn' | 'goneInRppsOn' | 'delegationEndsOn' | 'askedOn'>
  privateNote: string
  attempts: readonly Attempt[]
  moment: CallMoment
  /** Whether "rien n'a changé" and "en réservant" can be said in one tap. */
  canConfirm: boolean
  canReserve: boolean
}
export type CallSheet = { today: Day; lines: readonly CallLine[] }

type Attempt = { on: Day; outcome: CallFacts['attempts'][number]['outcome']; note: string }
type Row = {
  id: string; version: number; private_note: string; mailbox: string; prefers_phone: boolean; is_refusing: boolean; asked_on: Day | null; is_silent: boolean
  gone_on: Day | null; delegation_ends_on: Day | null; attempts: Attempt[]
}

/** Days before its end at which a delegation is worth a word on the telephone. */
const delegationDays = 30

/**
 * Who to call today and why, the most useful first, those who can be reached now before the others. Null for whoever records
 * no calls. That a delegation ends is a reason for whoever keeps delegations alone.
 */
export async function getCallSheet(actor: Actor, now: Date): Promise<CallSheet | null> {
  if (!canRecordCalls(actor)) return null
  const register = await currentRegister(now)
  const { today, timeZone, settings } = register
  const minuteText = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(now)
  const clock = { minute: Number(minuteText.slice(0, 2)) * 60 + Number(minuteText.slice(3)), weekday: weekday(today), isWorkingDay: isWorkingDay(today) }
  const rows = await loadRows(today, timeZone)
  const seesDelegations = canEditPeople(actor)
  const weighed = rows.flatMap((row) => {
    const entry = register.byId.get(row.id)
    if (!entry) return []
    const facts = factsOf(entry, seesDelegations ? row : { ...row, delegation_ends_on: null })
    const reasons = callReasons(facts, today, settings)
    if (reasons.length === 0) return []
    const moment = callMoment(reachable(entry, clock), facts, today)
    return [{ line: lineOf(entry, row, facts, reasons, moment, today), weight: callWeight(reasons, facts, today) }]
  })
  const order: readonly CallMoment[] = ['now', 'later', 'not_today']
  weighed.sort((a, b) => order.indexOf(a.line.moment) - order.indexOf(b.line.moment) || b.weight - a.weight || a.line.name.localeCompare(b.line.name, 'fr'))
  return { today, lines: weighed.map((one) => one.line) }
}

function factsOf(entry: IndexedEntry, row: Row): CallFacts {
  return {
    state: entry.state, declared: entry.content?.state ?? null, fromOn: entry.content?.fromOn ?? null, askAgainOn: entry.content?.askAgainOn ?? null,
    leavingOn: entry.leavingOn, confirmedOn: entry.confirmedOn,
    mailbox: row.prefers_phone || row.mailbox === '' ? 'none' : row.is_refusing ? 'refusing' : 'mail',
    askedOn: row.asked_on, isSilent: row.is_silent, goneInRppsOn: row.gone_on, delegationEndsOn: row.delegation_ends_on, attempts: row.attempts,
  }
}

function lineOf(entry: IndexedEntry, row: Row, facts: CallFacts, reasons: readonly CallReason[], moment: CallMoment, today: Day): CallLine {
  const { practiceId, name, siteName, communeName, phone, secretaryHours, closingDays, state, content } = entry
  return {
    practiceId, name, siteName, communeName, phone, secretaryHours, closingDays, state, reasons, moment,
    version: row.version,
    sentence: stateDetails(entry, 'full', today).join(' · '),
    facts: { askAgainOn: facts.askAgainOn, fromOn: facts.fromOn, goneInRppsOn: facts.goneInRppsOn, delegationEndsOn: facts.delegationEndsOn, askedOn: facts.askedOn },
    privateNote: row.private_note,
    attempts: row.attempts,
    canConfirm: content !== null,
    canReserve: content !== null && content.reservations.length + content.reservedCommunes.length > 0,
  }
}

async function loadRows(today: Day, timeZone: string): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH refusing AS (
      SELECT DISTINCT ON (recipient) recipient, bounced_at FROM outbox_mail WHERE status = 'sent' OR bounced_at IS NOT NULL ORDER BY recipient, not_before_at DESC
    ), asked AS (
      SELECT DISTINCT ON (p) p AS practice_id, created_at FROM confirmation_request q, unnest(q.practice_ids) AS p
       WHERE q.kind <> 'letter' AND q.created_at > ${addDays(today, -400)}::date AND q.created_at < (${addDays(today, 1)}::date::timestamp AT TIME ZONE ${timeZone}) ORDER BY p, created_at DESC
    ), office AS (
      SELECT p.id, p.version, p.site_id, p.private_note, p.preferred_channel = 'phone' AS prefers_phone, p.departed_in_rpps_at,
        ${mailboxSql(today)} AS mailbox
      FROM practice p JOIN site s ON s.id = p.site_id JOIN practitioner d ON d.id = p.practitioner_id
      WHERE p.removed_at IS NULL AND d.removed_at IS NULL AND d.is_gp AND p.position <> 'replacement'
    )
    SELECT o.id, o.version, o.private_note, o.mailbox, o.prefers_phone, r.bounced_at IS NOT NULL AND r.bounced_at > ${addDays(today, -refusedAddressDays)}::date AS is_refusing,
      to_char(a.created_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS asked_on,
      a.created_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM confirmation k WHERE k.practice_id = o.id AND k.at >= a.created_at)
        AND NOT EXISTS (SELECT 1 FROM statement t WHERE (t.practice_id = o.id OR t.site_id = o.site_id) AND t.declared_at >= a.created_at AND t.capacity <> 'coordination_import') AS is_silent,
      to_char(o.departed_in_rpps_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS gone_on,
      (SELECT to_char(max(g.until_on), 'YYYY-MM-DD') FROM delegation g WHERE (g.practice_id = o.id OR g.site_id = o.site_id) AND g.revoked_at IS NULL
        HAVING max(g.until_on) BETWEEN ${today}::date AND ${addDays(today, delegationDays)}::date) AS delegation_ends_on,
      (SELECT coalesce(json_agg(json_build_object('on', to_char(c.at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD'), 'outcome', c.outcome, 'note', c.note) ORDER BY c.at DESC), '[]')
         FROM (SELECT * FROM call_attempt WHERE practice_id = o.id AND at > ${addDays(today, -90)}::date ORDER BY at DESC LIMIT 5) c) AS attempts
    FROM office o LEFT JOIN refusing r ON r.recipient = o.mailbox AND o.mailbox <> '' LEFT JOIN asked a ON a.practice_id = o.id`
}
