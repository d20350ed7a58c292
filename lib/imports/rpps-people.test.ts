import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedRpps, RPPS_COMMUNES, RPPS_HEADER, RPPS_TOWNS, rppsRow } from '#tests/factories/rpps-text'
import { matchRppsHeader } from './rpps-header.ts'
import { placeOf, readRppsFields, toRppsLine } from './rpps-line.ts'
import type { RppsLine } from './rpps-line.ts'
import { groupRppsPeople } from './rpps-people.ts'
import { createRppsTerritory, findCommune } from './rpps-territory.ts'

const header = matchRppsHeader(RPPS_HEADER, 'inside')
const territory = createRppsTerritory(RPPS_COMMUNES, RPPS_TOWNS)

function line(overrides: Record<string, string> = {}): RppsLine {
  if (!header.ok) throw new Error('the official header matches')
  const row = rppsRow(overrides)
  const field = readRppsFields(RPPS_HEADER.split('|').map((name) => row[name] ?? '').join('|'), header.value)
  const commune = findCommune(territory, placeOf(field))
  if (!commune) throw new Error('the line stands in the territory')
  return toRppsLine(field, 2, commune)
}

const STRUCTURE = 'Identifiant technique de la structure'
const SECTOR = "Code secteur d'activité"
const SECTOR_LABEL = "Libellé secteur d'activité"
const SITE = 'Raison sociale site'

describe('people of the extraction', () => {
  it('one line makes one person with one practice, ready for display', () => {
    expect(groupRppsPeople([line()])).toEqual([
      {
        nationalId: `8${inventedRpps(1)}`,
        rpps: inventedRpps(1),
        title: 'DR',
        civility: 'MME',
        lastName: "D'Haene",
        firstName: 'Zoé',
        professionCode: '10',
        professionLabel: 'Médecin',
        savoirFaire: ['SM54'],
        isGp: true,
        luhnOk: true,
        practices: [
          {
            structureId: 'C0000000001',
            siteName: "Cabinet du Dr D'Haene",
            siteKind: 'single_practice',
            address: { line: "147 B Boulevard de l'Église", complement: '', postalCode: '59310', city: 'Orchies' },
            communeCode: '59449',
            isCommuneInferred: false,
            phone: '0320000001',
            email: 'zoe.dhaene@exemple.invalid',
            mode: 'L',
            sectorCode: 'SA07',
            isGpPractice: true,
          },
        ],
      },
    ])
  })

  it('several savoir-faire at one place are one practice; two places are two', () => {
    const [person] = groupRppsPeople([line(), line({ 'Code savoir-faire': 'SM15' }), line({ [STRUCTURE]: 'C0000000002' })])
    expect(person?.savoirFaire).toEqual(['SM15', 'SM54'])
    expect(person?.practices.map((practice) => practice.structureId)).toEqual(['C0000000001', 'C0000000002'])
  })

  it('several lines at one place fill each other: phone, mail, liberal before salaried', () => {
    const silent = { 'Téléphone (coord. structure)': '', 'Adresse e-mail (coord. structure)': '', 'Code mode exercice': 'S' }
    const [person] = groupRppsPeople([line(silent), line()])
    expect(person?.practices).toMatchObject([{ phone: '0320000001', email: 'zoe.dhaene@exemple.invalid', mode: 'L' }])
  })

  it('without structure identifier, the same name and address make the same key, another address another one', () => {
    const none = { [STRUCTURE]: '' }
    const [person] = groupRppsPeople([line(none), line({ ...none, [SITE]: "Cabinet du DR D'haene" }), line({ ...none, 'Numéro Voie (coord. structure)': '2' })])
    expect(person?.practices.map((practice) => practice.structureId)).toEqual([
      'sans-id:59449:cabinet du dr d haene:147 b boulevard de l eglise',
      'sans-id:59449:cabinet du dr d haene:2 b boulevard de l eglise',
    ])
  })

  it.each([
    ['10', 'SM26', true],
    ['10', 'SM53', true],
    ['10', 'SM54', true],
    ['10', 'SM04', false],
    ['10', '', 'to-ask'],
    ['60', '', false],
    ['60', 'SM54', false],
  ])('profession %s with savoir-faire %j: GP %s', (professionCode, savoirFaire, isGp) => {
    const [person] = groupRppsPeople([line({ 'Code profession': professionCode, 'Code savoir-faire': savoirFaire })])
    expect(person?.isGp).toBe(isGp)
    expect(person?.practices[0]?.isGpPractice).toBe(isGp === true)
  })

  it('savoir-faire from the separate file count as those of the lines', () => {
    const [person] = groupRppsPeople([line({ 'Code savoir-faire': '' })], new Map([[`8${inventedRpps(1)}`, ['SM53', 'SM15']]]))
    expect(person).toMatchObject({ isGp: true, savoirFaire: ['SM15', 'SM53'] })
  })

  it.each([
    ['SA07', 'Cabinet individuel', 'CABINET', 'single_practice', true],
    ['SA08', 'Cabinet de groupe', 'CABINET', 'group_practice', true],
    ['SA08', 'Cabinet de groupe', 'MAISON DE SANTE PLURIPROFESSIONNELLE', 'msp', true],
    ['SA08', 'Cabinet de groupe', 'MSP DES TILLEULS', 'msp', true],
    ['SA05', 'Centre de santé', 'MAISON DE SANTÉ', 'health_centre', true],
    ['SA33', "Pharmacie d'officine", 'PHARMACIE', 'other', false],
  ])('sector %s (%s) named %s is a practice: %s, for a GP %s', (code, label, name, siteKind, isGpPractice) => {
    const [person] = groupRppsPeople([line({ [SECTOR]: code, [SECTOR_LABEL]: label, [SITE]: name })])
    expect(person?.practices).toMatchObject([{ siteKind, isGpPractice }])
  })

  it.each([
    ['SA01', 'Etablissement Public de santé'],
    ['SA04', 'Etab. Privé Non PSPH'],
    ['SA02', 'Hôpital militaire du SSA'],
    ['SA50', 'Permanence des soins'],
    ['SA42', ''],
  ])('sector %s (%s) is no practice, though the person counts', (code, label) => {
    expect(groupRppsPeople([line({ [SECTOR]: code, [SECTOR_LABEL]: label })])).toMatchObject([{ practices: [] }])
  })

  it('two people at one structure see one kind of site', () => {
    const other = { 'Identification nationale PP': '899000000025', [SECTOR]: 'SA08' }
    const people = groupRppsPeople([line(), line(other)])
    expect(people.map((person) => person.practices[0]?.siteKind)).toEqual(['group_practice', 'group_practice'])
  })

  it.each([
    ['899000000017', false],
    ['0591425874', true],
  ])('%s: Luhn is a warning for RPPS only (%s)', (nationalId, luhnOk) => {
    const [person] = groupRppsPeople([line({ 'Identification nationale PP': nationalId })])
    expect(person).toMatchObject({ luhnOk, rpps: nationalId.startsWith('8') ? nationalId.slice(1) : null })
  })

  it('the order of the lines changes nothing', () => {
    const lines = [
      line(),
      line({ 'Code savoir-faire': 'SM15', 'Téléphone (coord. structure)': '0320000009' }),
      line({ [SECTOR]: 'SA50' }),
      line({ [STRUCTURE]: 'C0000000002', [SECTOR]: 'SA08' }),
      line({ 'Code profession': '60', 'Code savoir-faire': '' }),
      line({ 'Identification nationale PP': '899000000025', [SECTOR]: 'SA05' }),
    ]
    const expected = groupRppsPeople(lines)
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(groupRppsPeople(shuffled)).toEqual(expected)
      }),
    )
  })
})
