import type { WanderedReferral } from '#tests/factories/wandering-referrals'

type Span = { fromOn: string; untilOn: string }
type Counted = Record<string, Set<string>>
const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
const dayOf = (at: Date) => paris.format(at)

/**
 * The definitions of the figures, read once more from the histories, one person and one step after the other, as somebody
 * would with a pencil. Shares nothing with what it checks.
 */
export function bruteForce(referrals: readonly WanderedReferral[], year: Span, asOf: string) {
  const counted: Counted = { received: new Set(), eligible: new Set(), proposed: new Set(), accepted: new Set(), seen: new Set(), declared: new Set(), ended: new Set(), waiting: new Set() }
  const tables: Record<string, Record<string, Counted>> = { quarter: {}, sector: {}, age: {}, channel: {}, organisation: {} }
  const duplicates = new Set<string>()
  const endedBy: Record<string, number> = {}
  const waitingSince: Record<string, number> = {}
  const refusals: Record<string, number> = {}
  const delays: Record<'toQualify' | 'toAccept' | 'toDeclare', number[]> = { toQualify: [], toAccept: [], toDeclare: [] }
  const inYear = (day: string | null) => day !== null && day >= year.fromOn && day <= year.untilOn

  const others: Record<string, Record<string, number>> = {}
  for (const referral of referrals) {
    const isOther = referral.kind !== 'find_gp'
    for (const refusal of isOther ? [] : referral.refusals) if (inYear(dayOf(refusal.at))) refusals[refusal.reason] = (refusals[refusal.reason] ?? 0) + 1
    const log: WanderedReferral['steps'] = []
    for (const step of referral.steps) {
      if (dayOf(step.at) > asOf) break
      // Somebody set apart from their household: nothing has happened to anybody yet.
      if (step.action === 'split') continue
      if (step.action === 'reopen') log.pop()
      else log.push(step)
    }
    const last = log.at(-1)
    const first = log[0]
    if (!first || !last) continue
    const received = dayOf(first.at)
    if (isOther) {
      const isClosing = ['fulfilled', 'not_admissible', 'not_found', 'cancelled', 'deceased'].includes(last.to)
      const facts: [string, string][] = [['received', received], ...(isClosing ? [[last.to === 'fulfilled' ? 'fulfilled' : 'ended', dayOf(last.at)] satisfies [string, string]] : [])]
      if (!(isClosing && last.reason === 'duplicate')) for (const [what, day] of facts) if (inYear(day)) ((others[referral.kind] ??= {})[what] = (others[referral.kind]?.[what] ?? 0) + referral.ages.length)
      continue
    }
    let qualified: string | null = null
    let accepted: string | null = null
    let seen: string | null = null
    let names: string | null = null
    for (const step of log) {
      if (qualified === null && !['received', 'info_requested', 'cancelled', 'deceased'].includes(step.to)) qualified = dayOf(step.at)
      if (names === null && step.to === 'oriented') names = dayOf(step.at)
      if (step.to === 'accepted') accepted = dayOf(step.at)
      if (step.to === 'searching' || step.to === 'waiting') accepted = null
      if (seen === null && (step.to === 'seen' || (step.to === 'declared' && step.from !== 'to_declare'))) seen = dayOf(step.at)
    }
    const asked = referral.askedAt.map(dayOf).filter((day) => day <= asOf)
    const proposed = [...asked, ...(names === null ? [] : [names])].toSorted()[0] ?? null
    const declared = last.to === 'declared' ? dayOf(last.at) : null
    const isOver = ['not_admissible', 'not_found', 'cancelled', 'deceased'].includes(last.to)
    const isDouble = isOver && last.reason === 'duplicate'
    const isEligible = qualified !== null && last.to !== 'not_admissible' && !(last.to === 'cancelled' && ['out_of_territory', 'change_of_doctor'].includes(last.reason ?? ''))
    const waits = ['received', 'info_requested', 'searching', 'oriented', 'favourable', 'waiting', 'not_declared'].includes(last.to)
    const facts: [string, string | null][] = [
      ['received', received], ['eligible', isEligible ? qualified : null], ['proposed', proposed], ['accepted', accepted], ['seen', seen], ['declared', declared], ['ended', isOver ? dayOf(last.at) : null],
    ]
    const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000

    for (const [position, age] of referral.ages.entries()) {
      const person = `${referral.id}/${position}`
      if (isDouble) {
        if (inYear(dayOf(last.at))) duplicates.add(person)
        continue
      }
      const put = (what: string, quarterDay: string | null) => {
        counted[what]?.add(person)
        const places: [string, string | null][] = [['sector', referral.sectorId ?? ''], ['age', age], ['channel', referral.channel], ['organisation', referral.channel === 'partner' ? (referral.organisationId ?? '') : null], ['quarter', quarterDay === null ? null : quarterOf(quarterDay, year.fromOn)]]
        for (const [table, key] of places) if (key !== null) (((tables[table] ??= {})[key] ??= {})[what] ??= new Set()).add(person)
      }
      for (const [what, day] of facts) if (day !== null && inYear(day)) put(what, day)
      if (waits) put('waiting', null)
      if (isOver && inYear(dayOf(last.at))) endedBy[`${last.to}:${last.reason ?? ''}`] = (endedBy[`${last.to}:${last.reason ?? ''}`] ?? 0) + 1
      if (waits) {
        const days = gap(received, asOf)
        const since = days < 30 ? 'under_1_month' : days < 90 ? 'from_1_to_3_months' : days < 180 ? 'from_3_to_6_months' : 'over_6_months'
        waitingSince[since] = (waitingSince[since] ?? 0) + 1
      }
      if (qualified !== null && inYear(qualified)) delays.toQualify.push(gap(received, qualified))
      if (qualified !== null && accepted !== null && inYear(accepted)) delays.toAccept.push(gap(qualified, accepted))
      if (accepted !== null && declared !== null && inYear(declared)) delays.toDeclare.push(gap(accepted, declared))
    }
  }
  return {
    others, total: sizes(counted), duplicates: duplicates.size, endedBy, waitingSince, refusals,
    cuts: Object.fromEntries(Object.entries(tables).map(([table, lines]) => [table, Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, sizes(line)]))])),
    medians: { toQualify: middle(delays.toQualify), toAccept: middle(delays.toAccept), toDeclare: middle(delays.toDeclare) },
  }
}

/** Steps of three months from the year's first day, counted on the calendar. */
function quarterOf(day: string, fromOn: string): string {
  let quarter = 0
  for (let months = 0; months <= 24; months += 3) {
    const start = new Date(`${fromOn}T00:00:00Z`)
    start.setUTCMonth(start.getUTCMonth() + months)
    if (start.toISOString().slice(0, 10) <= day) quarter += 1
  }
  return String(quarter)
}

function sizes(sets: Counted): Record<string, number> {
  return Object.fromEntries(Object.entries(sets).filter(([, set]) => set.size > 0).map(([what, set]) => [what, set.size]))
}

function middle(values: number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  if (sorted.length === 0) return null
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}
