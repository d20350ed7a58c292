import { describe, expect, test } from 'vitest'
import { confirmationOf, nextAskAgainOn } from './confirmation.ts'
import type { PracticeRow, StatementRow } from './practice-facts-sql.ts'

const zone = 'Europe/Paris'
const today = '2026-11-23'
const secretary = { actorId: 'secretary', capacity: 'delegate', linkId: null }
const said = (more: Partial<StatementRow> = {}): StatementRow => ({
  id: 's1', state: 'open', from_on: '2026-11-01', until_on: null, places_count: null, places_period: null, priorities: [], reservations: [], reserved_communes: [],
  communes_served: [], home_visits: null, offers_teleconsultation: null, languages: [], is_step_free: null, contact: {}, note: '', audience: 'public', ask_again_on: null,
  declared_at: '2026-11-01T10:00:00Z', confirmed_on: '2026-11-01', site_id: null, actor_id: 'gp', capacity: 'self', last_confirmation: null, ...more,
})
const practice = (more: Partial<PracticeRow> = {}): PracticeRow => ({
  id: 'p', practitioner_id: 'd', last_name: 'EXEMPLE', first_name: 'Zoé', site_id: 'site', site_name: '', address_line: '', postal_code: '', commune_code: '', commune_name: '',
  sector_id: null, lat: 0, lon: 0, geo_precision: 'address', phone: '', secretary_hours: '', closing_days: [], preferred_channel: 'mail', position: 'owner',
  not_treating_reason: null, ends_on: null, successor_name: '', statements: [said()], absences: [], reports: [], lapses_at: [], own_places: null, site_places: null, ...more,
})
const confirmedToday = { on: today, at: `${today}T08:00:00Z`, actor_id: 'secretary', capacity: 'delegate' as const, link_id: null }
const report = (at: string) => ({ source: 'partner' as const, source_key: 'a', at, answer_due_on: '2026-11-26' })
const plan = (more: Partial<PracticeRow> = {}) => confirmationOf(practice(more), secretary, today, zone)
const confirmed = (more: Partial<PracticeRow>) => {
  const made = plan(more)
  return made.kind === 'confirm' ? made.statements.map(({ statement, askAgainOn }) => [statement.id, askAgainOn]) : made.kind
}

describe('what "rien n’a changé" bears on', () => {
  test.each<[string, Partial<PracticeRow>, unknown]>([
    ['what is in force', {}, [['s1', null]]],
    ['the last day at this place is still one', { ends_on: today }, [['s1', null]]],
    ['nothing was said: somebody must be asked', { statements: [] }, 'ask'],
    ['what was said is over', { statements: [said({ until_on: '2026-11-22' })] }, 'ask'],
    ['whoever has left says nothing', { ends_on: '2026-11-22' }, 'ask'],
    ['a replacement says nothing', { position: 'replacement' }, 'ask'],
    ['no treating doctor here', { not_treating_reason: 'sos' }, 'ask'],
    ['what is in force, and the opening announced', { statements: [said({ state: 'closed' }), said({ id: 's2', from_on: '2027-01-04', declared_at: '2026-11-02T10:00:00Z' })] }, [['s1', null], ['s2', null]]],
    ['an opening announced alone', { statements: [said({ from_on: '2027-01-04' })] }, [['s1', null]]],
    ['a closed answer asked again in six months stays six months', { statements: [said({ state: 'closed', ask_again_on: '2027-05-01' })] }, [['s1', '2027-05-23']]],
  ])('%s', (_, more, expected) => {
    expect(confirmed(more)).toEqual(expected)
  })
})

describe('the same word by the same person on the same day', () => {
  const again = said({ last_confirmation: confirmedToday })
  test.each<[string, Partial<PracticeRow>, string]>([
    ['is the one already written', { statements: [again] }, 'already'],
    ['counts anew after another day', { statements: [said({ last_confirmation: { ...confirmedToday, on: '2026-11-22', at: '2026-11-22T08:00:00Z' } })] }, 'confirm'],
    ['counts anew by somebody else', { statements: [said({ last_confirmation: { ...confirmedToday, actor_id: 'gp' } })] }, 'confirm'],
    ['counts anew in another capacity', { statements: [said({ last_confirmation: { ...confirmedToday, capacity: 'coordination_phone' } })] }, 'confirm'],
    ['counts anew by a link', { statements: [said({ last_confirmation: { ...confirmedToday, link_id: 'link' } })] }, 'confirm'],
    ['counts anew for what nobody confirmed since', { statements: [said()] }, 'confirm'],
    ['counts anew after a report', { statements: [again], reports: [report(`${today}T09:00:00Z`)] }, 'confirm'],
    ['is the one already written when the report came before', { statements: [again], reports: [report(`${today}T07:00:00Z`)] }, 'already'],
    ['is the one already written when the report came at the same instant', { statements: [again], reports: [report(`${today}T08:00:00Z`)] }, 'already'],
    ['counts anew after the second of two reports', { statements: [again], reports: [report(`${today}T07:00:00Z`), report(`${today}T09:00:00Z`)] }, 'confirm'],
    ['counts anew when one of two statements lacks it', { statements: [again, said({ id: 's2', from_on: '2027-01-04', declared_at: '2026-11-02T10:00:00Z' })] }, 'confirm'],
  ])('%s', (_, more, kind) => {
    expect(plan(more).kind).toBe(kind)
  })
})

describe('the day a closed answer is asked again', () => {
  const closed = (ask_again_on: string | null, declared_at = '2026-11-01T10:00:00Z') => ({ state: 'closed' as const, ask_again_on, declared_at })
  test.each([
    ['three months stay three', closed('2027-02-01'), '2027-02-23'],
    ['six months stay six', closed('2027-05-01'), '2027-05-23'],
    ['a year stays a year', closed('2027-11-01'), '2027-11-23'],
    ['three months stay three, however many days they have', closed('2026-12-01', '2026-09-01T10:00:00Z'), '2027-02-23'],
    ['six months stay six, however many days they have', closed('2027-04-01', '2026-10-01T10:00:00Z'), '2027-05-23'],
    ['any other span stays as many days', closed('2026-12-01'), '2026-12-23'],
    ['never brought nearer', closed('2027-05-01', '2026-12-01T10:00:00Z'), null],
    ['the same day is no change', closed('2027-02-23', '2026-11-23T10:00:00Z'), null],
    ['the day begins at midnight in Paris', closed('2027-02-02', '2026-11-01T23:30:00Z'), '2027-02-23'],
    ['without a day, none', closed(null), null],
    ['an open answer has none', { ...closed('2027-02-01'), state: 'open' as const }, null],
  ])('%s', (_, statement, expected) => {
    expect(nextAskAgainOn(statement, today, zone)).toBe(expected)
  })
})
