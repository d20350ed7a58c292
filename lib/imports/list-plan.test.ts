import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedRpps, RPPS_TOWNS } from '#tests/factories/rpps-text'
import { howMany } from '#tests/setup/how-many'
import type { ListField } from './list-columns.ts'
import { LIST_FIELDS } from './list-columns.ts'
import type { ListLine } from './list-lines.ts'
import type { KnownListPractice, LineOutcome, RowDecision } from './list-outcome.ts'
import type { ListPlanContext } from './list-plan.ts'
import { planListImport } from './list-plan.ts'

const context: ListPlanContext = { communes: RPPS_TOWNS, known: [], tombstones: [], today: '2026-11-21' }
const martin = { lastName: 'Dr MARTIN', firstName: 'Anne', city: 'Orchies', address: '5 rue de Douai', answer: 'oui', updatedOn: '14/09/2026' }

function line(row: number, cells: Partial<Record<ListField, string>>): ListLine {
  return { row, cells: { ...(Object.fromEntries(LIST_FIELDS.map((field) => [field, ''])) as Record<ListField, string>), ...cells } }
}
const plan = (rows: Partial<Record<ListField, string>>[], extra: Partial<ListPlanContext> = {}) => planListImport(rows.map((cells, index) => line(index + 2, cells)), { ...context, ...extra })
const first = (cells: Partial<Record<ListField, string>>, extra: Partial<ListPlanContext> = {}) => plan([cells], extra).outcomes[0]
const questions = (outcome: LineOutcome | undefined) => (outcome?.outcome === 'to_confirm' ? outcome.questions.map((question) => question.code) : [])
const known = (practice: Partial<KnownListPractice>): KnownListPractice => ({
  practitionerId: 'p1', practiceId: 'x1', lastName: 'Martin', firstName: 'Anne', rpps: null, communeCode: '59449', siteName: null, address: '5 Rue de Douai', phone: null, ...practice,
})

describe('an understood line', () => {
  it('with a date is imported as confirmed by phone that day', () => {
    expect(first(martin)).toMatchObject({
      outcome: 'imported',
      entry: { lastName: 'Martin', commune: { code: '59449' }, postalCode: '59310', statement: { kind: 'confirmed', confirmedOn: '2026-09-14' }, person: { kind: 'new' }, practice: { kind: 'new' } },
    })
  })

  it('without a date confirms nothing', () => {
    expect(first({ ...martin, updatedOn: '' })).toMatchObject({ outcome: 'imported', entry: { statement: { kind: 'unconfirmed' } }, notices: [{ code: 'no-date' }] })
  })

  it('without an answer states nothing', () => {
    expect(first({ ...martin, answer: '?' })).toMatchObject({ outcome: 'imported', entry: { statement: { kind: 'none' } } })
  })

  it('names the communes it reserves by their code', () => {
    expect(first({ ...martin, answer: 'oui (Coutiches et Faumont)' })).toMatchObject({ outcome: 'imported', entry: { reservedCommunes: ['59158', '59222'] } })
  })

  it('keeps a doubtful detail as a note and states nothing of it', () => {
    expect(first({ ...martin, homeVisits: 'rarement', phone: 'poste 12' })).toMatchObject({ outcome: 'imported', entry: { homeVisits: null, phone: null, note: 'Visites à domicile : rarement ; Téléphone : poste 12' } })
  })
})

describe('a doubtful line is asked back', () => {
  it.each<[string, Partial<Record<ListField, string>>, string[]]>([
    ['misspelt town', { city: 'Orchis' }, ['town-misspelt']],
    ['lost letters', { lastName: 'NGUY?N' }, ['lost-characters']],
    ['no first name', { firstName: '' }, ['first-name-missing']],
    ['no person', { lastName: 'NOUVEAU MÉDECIN', firstName: '' }, ['name-placeholder', 'first-name-missing']],
    ['unclear answer', { answer: 'oui sauf CMU' }, ['answer-unclear']],
    ['doubtful answer', { answer: 'enfants' }, ['answer-doubtful']],
    ['impossible date', { updatedOn: '31/02/2026' }, ['date-impossible']],
    ['date to come', { updatedOn: '01/01/2027' }, ['date-future']],
    ['unreadable date', { updatedOn: 'la semaine passée' }, ['date-unreadable']],
    ['misspelt commune in the answer', { answer: 'oui (Coutices)' }, ['answer-doubtful', 'commune-unknown']],
    ['remarks that say otherwise', { remarks: 'retraite en juin 2027' }, ['remarks-contradict']],
    ['answer among the remarks', { answer: '', remarks: 'complet' }, ['answer-in-remarks']],
    ['town of another département', { postalCode: '13001' }, ['town-elsewhere']],
  ])('%s', (_case, cells, codes) => {
    expect(questions(first({ ...martin, ...cells }))).toEqual(codes)
  })

  it('but not for the date of a line that states nothing', () => {
    expect(first({ ...martin, answer: '', updatedOn: '31/02/2026' })).toMatchObject({ outcome: 'imported', notices: [{ code: 'date-ignored' }] })
  })
})

describe('a line that cannot make a practice is refused with its reason', () => {
  it.each<[string, Partial<Record<ListField, string>>]>([
    ['last-name-missing', { lastName: ' Dr ' }], ['not-a-name', { lastName: '03 20 00' }], ['city-missing', { city: '' }], ['town-outside-territory', { city: 'Marseille' }],
  ])('%s', (code, cells) => {
    expect(first({ ...martin, ...cells })).toMatchObject({ outcome: 'refused', reason: { code, sentence: expect.stringMatching(/\.$/) } })
  })

  it('removed before, by name or by number', () => {
    const rpps = inventedRpps(7)
    expect(first(martin, { tombstones: [{ lastName: 'MARTIN', firstName: 'anne', rpps: null }] })).toMatchObject({ reason: { code: 'removed-before' } })
    expect(first({ ...martin, rpps }, { tombstones: [{ lastName: 'Autre', firstName: 'Nom', rpps }] })).toMatchObject({ reason: { code: 'removed-before' } })
    expect(first({ ...martin, rpps }, { tombstones: [{ lastName: 'MARTIN', firstName: 'Anne', rpps: inventedRpps(8) }] })).toMatchObject({ outcome: 'imported' })
  })
})

describe('several lines', () => {
  it('about one practitioner at one place are merged into the latest that answers, which they complete', () => {
    const { outcomes, counts } = plan([martin, { ...martin, lastName: 'Martin', answer: 'non', updatedOn: '3.10.2026' }, { ...martin, answer: '', updatedOn: '20/11/2026', phone: '03 20 00 00 00' }])
    expect(counts).toEqual({ lines: 3, imported: 1, merged: 2, toConfirm: 0, refused: 0 })
    expect(outcomes[1]).toMatchObject({ outcome: 'imported', entry: { answer: { kind: 'closed' }, statement: { confirmedOn: '2026-10-03' }, phone: '0320000000' } })
    expect(outcomes[0]).toMatchObject({ outcome: 'merged', intoRow: 3 })
  })

  it('that disagree on the same day are asked', () => {
    expect(questions(plan([martin, { ...martin, answer: 'non' }]).outcomes[0])).toEqual(['duplicates-disagree'])
  })

  it('about one practitioner in two communes are one person with two practices', () => {
    const [here, there] = plan([martin, { ...martin, city: 'Landas', answer: 'retraite fin 2026' }]).outcomes
    expect(here).toMatchObject({ outcome: 'imported', notices: [{ code: 'other-place' }, { code: 'leaves-elsewhere' }] })
    expect(here?.outcome === 'imported' && there?.outcome === 'imported' && [here.entry.person, here.entry.practice.kind]).toEqual([there?.outcome === 'imported' ? there.entry.person : null, 'new'])
  })

  it('with two addresses in one commune are asked', () => {
    expect(questions(plan([martin, { ...martin, address: '17 place de Landas' }]).outcomes[1])).toEqual(['other-address'])
  })

  it('about homonyms with two RPPS numbers stay two people', () => {
    const { counts } = plan([{ ...martin, rpps: inventedRpps(1) }, { ...martin, rpps: inventedRpps(2) }])
    expect(counts).toMatchObject({ imported: 2, merged: 0 })
  })
})

describe('against the register', () => {
  it('a name spelt otherwise finds its practice', () => {
    expect(first({ ...martin, lastName: 'Dr martin', address: '5, r. de Douai' }, { known: [known({})] })).toMatchObject({ entry: { person: { practitionerId: 'p1' }, practice: { practiceId: 'x1' } } })
  })

  it('another commune adds a place to the known person', () => {
    expect(first({ ...martin, city: 'Landas' }, { known: [known({})] })).toMatchObject({ outcome: 'imported', entry: { person: { kind: 'known' }, practice: { kind: 'new' } }, notices: [{ code: 'new-place' }] })
  })

  it('another address of the same commune is asked', () => {
    expect(questions(first({ ...martin, address: '17 place de Landas' }, { known: [known({})] }))).toEqual(['other-address'])
  })

  it('two homonyms are asked, unless one alone is in that commune', () => {
    const two = [known({ communeCode: '59330' }), known({ practitionerId: 'p2', practiceId: 'x2', communeCode: '59222' })]
    expect(first(martin, { known: two })).toMatchObject({ outcome: 'to_confirm', questions: [{ code: 'homonyms', candidates: [{ value: 'p1' }, { value: 'p2' }] }], entry: { person: null, practice: null } })
    expect(first({ ...martin, city: 'Faumont' }, { known: two })).toMatchObject({ outcome: 'imported', entry: { person: { practitionerId: 'p2' }, practice: { practiceId: 'x2' } } })
  })

  it('a number finds its person, and another name is asked', () => {
    const rpps = inventedRpps(3)
    expect(first({ ...martin, rpps }, { known: [known({ rpps, firstName: 'Anne-Marie' })] })).toMatchObject({ outcome: 'imported', entry: { person: { practitionerId: 'p1' } } })
    expect(questions(first({ ...martin, rpps }, { known: [known({ rpps, lastName: 'Petit' })] }))).toEqual(['rpps-other-name'])
  })

  it('lost letters and a missing first name propose the known ones', () => {
    expect(first({ ...martin, lastName: 'MART?N' }, { known: [known({})] })).toMatchObject({ questions: [{ candidates: [{ value: 'Martin' }] }] })
    expect(first({ ...martin, firstName: '' }, { known: [known({})] })).toMatchObject({ questions: [{ candidates: [{ value: 'Anne' }] }] })
  })
})

describe('the person’s decisions', () => {
  const decide = (cells: Partial<Record<ListField, string>>, decision: Omit<RowDecision, 'row'>, extra: Partial<ListPlanContext> = {}) =>
    first({ ...martin, ...cells }, { ...extra, decisions: [{ row: 2, ...decision }] })

  it('correct cells, accept a reading, choose a person or a place, leave a line out', () => {
    expect(decide({ city: 'Orchis' }, { cells: { city: 'Orchies' } })).toMatchObject({ outcome: 'imported' })
    expect(decide({ answer: 'enfants' }, { accepted: ['answer-doubtful'] })).toMatchObject({ outcome: 'imported', entry: { answer: { kind: 'reserved' } } })
    expect(decide({ answer: 'voir' }, { accepted: ['answer-unclear'] })).toMatchObject({ outcome: 'imported', entry: { statement: { kind: 'none' } } })
    expect(decide({ address: '17 place de Landas' }, { practice: { kind: 'new' } }, { known: [known({})] })).toMatchObject({ outcome: 'imported', entry: { practice: { kind: 'new' } } })
    expect(decide({}, { person: { kind: 'new' } }, { known: [known({})] })).toMatchObject({ outcome: 'imported', entry: { person: { kind: 'new' } } })
    expect(decide({}, { leaveOut: true })).toMatchObject({ outcome: 'refused', reason: { code: 'left-out' } })
  })

  it('cannot accept a town that is none', () => {
    expect(decide({ city: 'Orchis' }, { accepted: ['town-misspelt'] })).toMatchObject({ outcome: 'to_confirm' })
  })
})

describe('whatever the lines hold', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('', 'oui', 'Orchies', 'Dr MARTIN', 'Anne', '31/02/2026', 'mars 2027', '12/03/26', 'en arrêt jusqu’au 15/12', '59310', '?', 'oui (Landas)', inventedRpps(1)))
  const rows = fc.array(fc.record(Object.fromEntries(LIST_FIELDS.map((field) => [field, cell])) as Record<ListField, typeof cell>), { maxLength: 8 })

  it('each ends once, in one bucket, the counts add up and no confirmation is later than today', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const { counts, outcomes } = plan(cells, { known: [known({})] })
        expect(outcomes.map((outcome) => outcome.row)).toEqual(cells.map((_, index) => index + 2))
        expect(counts.imported + counts.merged + counts.toConfirm + counts.refused).toBe(cells.length)
        for (const outcome of outcomes) {
          if (outcome.outcome === 'to_confirm') expect(outcome.questions.length).toBeGreaterThan(0)
          if (outcome.outcome === 'imported' && outcome.entry.statement.kind === 'confirmed') expect(outcome.entry.statement.confirmedOn <= context.today).toBe(true)
          if (outcome.outcome === 'merged') expect(['imported', 'to_confirm']).toContain(outcomes.find((one) => one.row === outcome.intoRow)?.outcome)
        }
        expect(JSON.parse(JSON.stringify(outcomes))).toEqual(outcomes)
      }),
      { numRuns: howMany(300) },
    )
  })
})
