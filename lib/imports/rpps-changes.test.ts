import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planRppsChanges } from './rpps-changes.ts'
import type { RppsPlan, RppsRead, RppsTombstone } from './rpps-changes.ts'
import { personFields, practiceFields } from './rpps-fields.ts'
import type { KnownPractice, RppsKnown } from './rpps-known.ts'
import type { RppsPerson, RppsPractice } from './rpps-people.ts'

const ORCHIES = '59449'
const FAUMONT = '59222'

function practice(structureId: string, overrides: Partial<RppsPractice> = {}): RppsPractice {
  return {
    structureId,
    siteName: 'Cabinet de la Gare',
    siteKind: 'single_practice',
    address: { line: '1 Rue de la Gare', complement: '', postalCode: '59310', city: 'Orchies' },
    communeCode: ORCHIES,
    isCommuneInferred: false,
    phone: '0300000001',
    email: null,
    mode: 'L',
    sectorCode: 'SA07',
    isGpPractice: true,
    ...overrides,
  }
}

function person(nationalId: string, practices: readonly RppsPractice[], overrides: Partial<RppsPerson> = {}): RppsPerson {
  return {
    nationalId,
    rpps: nationalId.slice(1),
    title: 'DR',
    civility: 'M',
    lastName: `Nom${nationalId}`,
    firstName: 'Loïc',
    professionCode: '10',
    professionLabel: 'Médecin',
    savoirFaire: ['SM54'],
    isGp: true,
    luhnOk: true,
    practices,
    ...overrides,
  }
}

function reading(people: readonly RppsPerson[], overrides: Partial<RppsRead> = {}): RppsRead {
  return { people, communes: new Set([ORCHIES, FAUMONT]), refusedPeople: new Set(), isIncomplete: false, ...overrides }
}

/** What the instance knows once these people were imported. */
function imported(people: readonly RppsPerson[], change: (mine: KnownPractice) => KnownPractice = (mine) => mine): RppsKnown {
  return {
    people: people.map((each) => ({ id: `p-${each.nationalId}`, nationalId: each.nationalId, fields: personFields(each), handEditedFields: [] })),
    practices: people.flatMap((each) =>
      each.practices.map((one) =>
        change({
          id: `${each.nationalId}-${one.structureId}`,
          personId: `p-${each.nationalId}`,
          structureId: one.structureId,
          fields: practiceFields(one),
          seenInRpps: true,
          departed: false,
          handEditedFields: [],
        }),
      ),
    ),
  }
}

const NOTHING: RppsPlan = {
  added: [],
  changed: [],
  keptByHand: [],
  linked: [],
  departed: [],
  departuresWithheld: [],
  returned: [],
  resurrectionRefused: [],
  isMassDeparture: false,
}
const EMPTY: RppsKnown = { people: [], practices: [] }
const anne = person('8991', [practice('C1'), practice('C2', { communeCode: FAUMONT })])
const bruno = person('8992', [practice('C1')])
const ids = (refs: readonly { id: string }[]) => refs.map((ref) => ref.id)

describe('first import', () => {
  it('adds every practice, once per person and structure, and nobody without a practice', () => {
    const plan = planRppsChanges(EMPTY, reading([anne, bruno, person('8993', [])]), [])
    expect(plan.added.map((each) => [each.person.nationalId, each.practice.structureId])).toEqual([
      ['8991', 'C1'],
      ['8991', 'C2'],
      ['8992', 'C1'],
    ])
  })

  it('points at someone of the same name typed by hand without number, for a person to decide', () => {
    const known: RppsKnown = {
      people: [{ id: 'hand', nationalId: null, fields: { lastName: 'NOM8991', firstName: 'Loic' }, handEditedFields: [] }],
      practices: [],
    }
    expect(planRppsChanges(known, reading([anne]), []).added[0]).toMatchObject({ personId: null, sameNameAs: ['hand'] })
  })
})

describe('next import', () => {
  it('of the same file plans nothing', () => {
    expect(planRppsChanges(imported([anne, bruno]), reading([anne, bruno]), [])).toEqual(NOTHING)
  })

  it('shows each changed field before and after, of the person and of the practice', () => {
    const after = person('8992', [practice('C1', { phone: '0300000002', sectorCode: 'SA08' })], { lastName: 'Autre' })
    expect(planRppsChanges(imported([bruno]), reading([after]), []).changed).toEqual([
      { kind: 'person', id: 'p-8992', fields: [{ field: 'lastName', before: 'Nom8992', after: 'Autre' }] },
      {
        kind: 'practice',
        id: '8992-C1',
        fields: [
          { field: 'phone', before: '0300000001', after: '0300000002' },
          { field: 'sectorCode', before: 'SA07', after: 'SA08' },
        ],
      },
    ])
  })

  it('keeps what a person edited, and says so', () => {
    const known = imported([bruno], (mine) => ({ ...mine, fields: { ...mine.fields, phone: '0399999999' }, handEditedFields: ['phone'] }))
    const plan = planRppsChanges(known, reading([bruno]), [])
    expect(plan).toEqual({
      ...NOTHING,
      keptByHand: [{ kind: 'practice', id: '8992-C1', fields: [{ field: 'phone', before: '0399999999', after: '0300000001' }] }],
    })
  })

  it('does not compare fields the instance leaves out, nor whether someone is a GP when the register does not know', () => {
    const known = imported([bruno], (mine) => ({ ...mine, fields: { communeCode: ORCHIES } }))
    expect(planRppsChanges(known, reading([person('8992', bruno.practices, { isGp: 'to-ask' })]), [])).toEqual(NOTHING)
  })

  it('adds a second practice to someone known', () => {
    const after = person('8992', [practice('C1'), practice('C9')])
    expect(planRppsChanges(imported([bruno]), reading([after]), []).added).toMatchObject([{ personId: 'p-8992', sameNameAs: [] }])
  })
})

describe('departures', () => {
  it('a practice absent from the file has departed, the person’s other one has not', () => {
    const plan = planRppsChanges(imported([anne, bruno]), reading([person('8991', [practice('C1')]), bruno]), [])
    expect(ids(plan.departed)).toEqual(['8991-C2'])
  })

  it.each([
    ['added by hand', (mine: KnownPractice) => ({ ...mine, seenInRpps: false })],
    ['already departed', (mine: KnownPractice) => ({ ...mine, departed: true })],
    ['in a commune that was not read', (mine: KnownPractice) => ({ ...mine, fields: { ...mine.fields, communeCode: '59500' } })],
  ])('a practice %s does not depart', (_, change) => {
    expect(planRppsChanges(imported([anne], change), reading([bruno]), []).departed).toEqual([])
  })

  it('a cut file departs nobody, and a refused line not its person: both are said', () => {
    const cut = planRppsChanges(imported([anne, bruno]), reading([anne], { isIncomplete: true }), [])
    expect([ids(cut.departed), ids(cut.departuresWithheld)]).toEqual([[], ['8992-C1']])
    const refused = planRppsChanges(imported([anne, bruno]), reading([], { refusedPeople: new Set(['8992']) }), [])
    expect([ids(refused.departed), ids(refused.departuresWithheld)]).toEqual([['8991-C1', '8991-C2'], ['8992-C1']])
  })

  it('half of the practices leaving at once is said to be suspect', () => {
    const many = Array.from({ length: 6 }, (_, rank) => person(`899${rank}`, [practice('C1')]))
    expect(planRppsChanges(imported(many), reading(many.slice(3)), []).isMassDeparture).toBe(true)
    expect(planRppsChanges(imported(many), reading(many.slice(2)), []).isMassDeparture).toBe(false)
  })

  it('a departed practice that is in the file again returns', () => {
    const known = imported([bruno], (mine) => ({ ...mine, departed: true }))
    expect(planRppsChanges(known, reading([bruno]), [])).toEqual({ ...NOTHING, returned: [{ id: '8992-C1', nationalId: '8992', structureId: 'C1' }] })
  })
})

describe('removed people', () => {
  it.each<[string, RppsTombstone, string[]]>([
    ['everywhere', { nationalId: '8991', structureId: null }, []],
    ['at one place', { nationalId: '8991', structureId: 'C1' }, ['C2']],
  ])('someone removed %s is not resurrected', (_, tombstone, added) => {
    const plan = planRppsChanges(EMPTY, reading([anne]), [tombstone])
    expect(plan.added.map((each) => each.practice.structureId)).toEqual(added)
    expect(plan.resurrectionRefused).toHaveLength(2 - added.length)
  })

  it('someone removed who is still known is neither changed nor departed nor returned', () => {
    const known = imported([anne], (mine) => ({ ...mine, departed: mine.structureId === 'C1' }))
    const after = person('8991', [practice('C1', { phone: null })], { lastName: 'Autre' })
    const plan = planRppsChanges(known, reading([after]), [{ nationalId: '8991', structureId: null }])
    expect(plan).toEqual({ ...NOTHING, resurrectionRefused: [{ nationalId: '8991', structureId: 'C1' }] })
  })
})

describe('practices typed by hand', () => {
  const typed = imported([bruno], (mine) => ({
    ...mine,
    structureId: null,
    seenInRpps: false,
    fields: { ...mine.fields, phone: '0399999999', sectorCode: '' },
  }))

  it('one alone in its commune is recognised: what was typed is kept, what was empty is filled', () => {
    const plan = planRppsChanges(typed, reading([bruno]), [])
    expect(plan.added).toEqual([])
    expect(plan.linked).toMatchObject([{ id: '8992-C1', structureId: 'C1' }])
    expect(plan.linked[0]?.handEditedFields).toContain('phone')
    expect(plan.changed).toMatchObject([{ fields: [{ field: 'sectorCode', after: 'SA07' }] }])
    expect(plan.keptByHand).toMatchObject([{ fields: [{ field: 'phone', before: '0399999999' }] }])
  })

  it('is not recognised when the file has two in the commune', () => {
    const plan = planRppsChanges(typed, reading([person('8992', [practice('C1'), practice('C2')])]), [])
    expect([plan.linked.length, plan.added.length]).toEqual([0, 2])
  })
})

describe('any import', () => {
  const people = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 8 }), places: fc.uniqueArray(fc.constantFrom('C1', 'C2', 'C3')), phone: fc.constantFrom('0300000001', null) }),
    { selector: (each) => each.id },
  )
  const toPeople = (drawn: { id: number; places: string[]; phone: string | null }[]) =>
    drawn.map(({ id, places, phone }) => person(`899${id}`, places.map((place) => practice(place, { phone }))))

  it('is idempotent, and each practice of the file is added, known or refused, exactly once', () => {
    fc.assert(
      fc.property(people, people, fc.subarray(['8991', '8992', '8993']), (before, after, removed) => {
        const tombstones = removed.map((nationalId) => ({ nationalId, structureId: null }))
        const known = imported(toPeople(before))
        const read = toPeople(after)
        const plan = planRppsChanges(known, reading(read), tombstones)
        const inFile = read.flatMap((each) => each.practices).length
        const alreadyKnown = read.flatMap((each) =>
          each.practices.filter((one) => !removed.includes(each.nationalId) && known.practices.some((mine) => mine.id === `${each.nationalId}-${one.structureId}`)),
        ).length
        expect(plan.added.length + plan.resurrectionRefused.length + alreadyKnown).toBe(inFile)
        const again = planRppsChanges(imported(read), reading(read), [])
        expect(again).toEqual(NOTHING)
      }),
    )
  })
})
