import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { createContract } from '#lib/contract/create-contract'
import type { Counts } from '#lib/figures/count-people'
import { getYearFigures } from '#lib/figures/queries'
import type { YearFigures } from '#lib/figures/year-figures'
import { commandActor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { forgetReferrals } from '#lib/referrals/forget-referrals'
import { recordNeedStep } from '#lib/referrals/record-need-step'
import { actionsOf } from '#lib/referrals/transitions'
import { useReferralMode } from '#tests/factories/identities'
import { aWelcomingGp, searcherActor } from '#tests/factories/referrals'
import { anOrganisation, coordinatorActor } from '#tests/factories/register'
import { wanderingReferrals, type WanderedReferral } from '#tests/factories/wandering-referrals'
import { bruteForce } from '#tests/integration/figures/brute-force'
import { fullDump } from '#tests/helpers/full-dump'
import { isLongRun } from '#tests/setup/how-many'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const from = new Date('2025-03-20T09:00:00Z')
const until = new Date('2027-02-10T09:00:00Z')
const later = new Date('2028-06-01T09:00:00Z')
let years: { id: string; fromOn: string; untilOn: string }[] = []
let world: { sectors: string[]; organisations: string[]; practiceId: string; from: Date; until: Date; kinds: readonly NeedKind[] }

beforeAll(async () => {
  await useReferralMode(database, 'hds')
  // A year that begins in the middle of a month: months of the calendar would not do.
  await createContract(coordinatorActor(), { title: 'Accord', signedOn: null, signedAt: '', parties: [], startsOn: '2025-03-15', yearCount: 2 }, from)
  years = await database.owner(`SELECT id, from_on::text AS "fromOn", until_on::text AS "untilOn" FROM contract_year ORDER BY from_on`)
  const sectors = await Promise.all(['Nord', 'Sud', 'Est'].map((name) => db().sector.create({ data: { name }, select: { id: true } })))
  world = { sectors: sectors.map(({ id }) => id), organisations: [await anOrganisation([]), await anOrganisation([])], practiceId: (await aWelcomingGp()).practiceId, from, until, kinds: ['find_gp', 'find_gp', 'dac', 'nurse'] }
})

async function figuresOf(yearId: string, now: Date): Promise<YearFigures> {
  const figures = await getYearFigures(searcherActor(), yearId, { now, reading: 'full' })
  if (!figures) throw new Error('no figures')
  return figures
}

const told = (counts: Counts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null && count > 0))
const cells = (all: readonly { key: string; count: number | null }[]) => Object.fromEntries(all.filter(({ count }) => count !== 0).map(({ key, count }) => [key, count]))

/** The figures as the brute force tells them. */
function plain({ counts, refusals, others = [] }: Pick<YearFigures, 'counts' | 'refusals' | 'others'>) {
  return {
    others: Object.fromEntries(others.map(({ kind, ...line }) => [kind, Object.fromEntries(Object.entries(line).filter(([, count]) => count !== 0))])),
    total: told(counts.total), duplicates: counts.duplicates, endedBy: cells(counts.endedBy), waitingSince: cells(counts.waitingSince), refusals: cells(refusals),
    cuts: Object.fromEntries(Object.entries(counts.cuts).map(([cut, lines]) => [cut, Object.fromEntries(lines.map(({ key, counts: line }) => [key, told(line)] as const).filter(([, line]) => Object.keys(line).length > 0))])),
    medians: Object.fromEntries(Object.entries(counts.medians).map(([delay, { days }]) => [delay, days])),
  }
}

/** Of each household that is still looked after, one person goes on apart, and then leaves, dies, or is seen: told as a history of their own. */
async function setApart(all: readonly WanderedReferral[]): Promise<WanderedReferral[]> {
  const told: WanderedReferral[] = []
  for (const [index, one] of all.entries()) {
    const last = one.steps.at(-1)
    const at = new Date((last?.at ?? until).getTime() + 86_400_000)
    const choices = last ? (['record_visit', 'cancel', 'record_death'] as const).filter((action) => actionsOf('coordination', last.to, 'find_gp').includes(action)) : []
    const action = choices[index % Math.max(choices.length, 1)]
    if (!last || !action || one.ages.length < 2 || at >= until) {
      told.push(one)
      continue
    }
    const reason = action === 'cancel' ? 'moved' : null
    const { id: needId, version } = await db().needLine.findFirstOrThrow({ where: { referralId: one.id }, select: { id: true, version: true } })
    const noted = await recordNeedStep(searcherActor(), { needId, version, action, reason, source: null, onDay: null, positions: [1] }, at)
    if (!noted.ok) throw new Error(noted.code)
    const split = { ...last, action: 'split' as const, from: last.to, at, party: 'coordination' as const, reason: null, source: null }
    told.push({ ...one, ages: one.ages.slice(1), steps: [...one.steps, split] })
    told.push({ ...one, id: `${one.id} apart`, ages: one.ages.slice(0, 1), refusals: [], steps: [...one.steps, split, { ...split, action, to: noted.value.state, reason }] })
  }
  return told
}

async function compare(all: readonly WanderedReferral[], now: Date, what: string): Promise<void> {
  for (const year of years) {
    const today = now.toISOString().slice(0, 10)
    const figures = await figuresOf(year.id, now)
    expect(plain(figures), `${what}, year from ${year.fromOn}`).toEqual(bruteForce(all, year, today < year.untilOn ? today : year.untilOn))
  }
}

test('whatever happened, the figures are what a count by hand tells, each person once, and stay so when adressages are erased', { timeout: 1_800_000 }, async () => {
  const seen = new Set<string>()
  let apart = 0
  await fc.assert(fc.asyncProperty(fc.integer(), async (number) => {
    const seed = `histoire ${number}`
    const all = await setApart(await wanderingReferrals(seed, 60, world))
    apart += all.length - 60
    for (const { steps } of all) for (const step of steps) seen.add(step.action)
    await compare(all, new Date('2026-05-04T10:00:00Z'), `${seed}, while the second year lasts`)
    await compare(all, until, `${seed}, before anything is erased`)
    await forgetReferrals(commandActor, null, new Date('2026-12-01T03:50:00Z'))
    await compare(all, until, `${seed}, some of it erased before the year ended`)
    await forgetReferrals(commandActor, null, later)
    const left = await db().referral.count()
    expect(left).toBeLessThan(60 / 2)
    await compare(all, later, `${seed}, all that had ended being erased`)
    await database.owner(`TRUNCATE referral, counted_person, counted_refusal CASCADE`)
  }), { numRuns: isLongRun ? 100 : 6, examples: [[7]] })
  expect(['reopen', 'withdraw_yes', 'search_again', 'ask_information', 'record_declared', 'give_up', 'fulfil'].filter((action) => !seen.has(action)), 'the histories go far').toEqual([])
  expect(apart, 'households are split').toBeGreaterThan(0)
})

test('control: a count that forgot that closings are undone would differ', async () => {
  const all = await wanderingReferrals('témoin', 200, world)
  const blind = all.map((one) => ({ ...one, steps: one.steps.filter((step) => step.action !== 'reopen') }))
  const [first] = years
  if (!first) throw new Error('no year')
  expect(bruteForce(blind, first, first.untilOn)).not.toEqual(bruteForce(all, first, first.untilOn))
  await database.owner(`TRUNCATE referral, counted_person, counted_refusal CASCADE`)
})

test('what is kept of an erased adressage tells neither its code nor its ids nor a day', async () => {
  const all = await wanderingReferrals('oubli', 40, world)
  const ids = await database.owner<{ id: string }>(`SELECT id FROM referral UNION SELECT id FROM need_line UNION SELECT id FROM referral_person`)
  await forgetReferrals(commandActor, null, later)
  const gone = ids.map(({ id }) => id)
  const still = new Set((await database.owner<{ id: string }>(`SELECT id FROM referral UNION SELECT id FROM need_line UNION SELECT id FROM referral_person`)).map(({ id }) => id))
  const dump = await fullDump(database)
  expect(gone.filter((id) => !still.has(id) && dump.some((line) => line.includes(id)))).toEqual([])
  expect(all.filter(({ id, code }) => !still.has(id) && dump.some((line) => line.includes(code)))).toEqual([])
  const kept = await database.owner<{ day: string }>(`SELECT DISTINCT to_char(unnest(ARRAY[received_on, qualified_on, proposed_on, accepted_on, seen_on, declared_on, ended_on]), 'DD') AS day FROM counted_person`)
  // First days of months of the contract, or of the calendar after its last year.
  expect(kept.map(({ day }) => day).filter((day) => day !== null && !['15', '01'].includes(day))).toEqual([])
  expect(await database.owner(`SELECT count(*)::int AS count FROM counted_person`)).not.toEqual([{ count: 0 }])
  await database.owner(`TRUNCATE referral, counted_person, counted_refusal CASCADE`)
})
