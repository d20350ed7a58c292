import { describe, expect, it } from 'vitest'
import type { ListField } from './list-columns.ts'
import { assignColumn, findHeader, proposeMapping, rememberMapping, requireColumns } from './list-columns.ts'

const HEADER = ['Nom du médecin ', 'Prénom', 'Cabinet / MSP', 'Adresse', 'CP', 'Ville', 'Tél. secrétariat', 'Accepte nvx patients ?', 'MAJ', 'Visites dom.', 'Observations']
const fields = (header: string[]) => proposeMapping(header, null).columns.map((column) => column.field)

describe('the header', () => {
  it('is found under title rows', () => {
    expect(findHeader([['Liste des médecins généralistes — ville par ville'], [], HEADER, ['Dr X', 'Y']])).toBe(2)
  })

  it('is not a row of data, nor a table of other things', () => {
    expect(findHeader([['SAMU', '15'], ['Police', '17']])).toBeNull()
    expect(findHeader([['Dr ROUSSELLE', 'Élodie', '', '', '59246', 'Mons-en-Pévèle']])).toBeNull()
  })
})

describe('the proposed columns', () => {
  it('of the coordinator’s list', () => {
    expect(fields(HEADER)).toEqual(['lastName', 'firstName', 'siteName', 'address', 'postalCode', 'city', 'phone', 'answer', 'updatedOn', 'homeVisits', 'remarks'])
  })

  it.each<[string, ListField | null]>([
    ['NOM', 'lastName'], ['Nom et prénom', 'lastName'], ['Médecin', 'lastName'], ['prenom', 'firstName'], ['Nom du cabinet', 'siteName'], ['Lieu d’exercice', 'siteName'],
    ['Code postal', 'postalCode'], ['COMMUNE', 'city'], ['N° tél', 'phone'], ['Téléphone secrétariat', 'phone'], ['Adresse mail', 'email'], ['E-mail', 'email'],
    ['Nouveaux patients', 'answer'], ['Prend de nouveaux patients ?', 'answer'], ['Dernière mise à jour', 'updatedOn'], ['VAD', 'homeVisits'], ['Langues', 'languages'],
    ['Accès PMR', 'stepFree'], ['N° RPPS', 'rpps'], ['Commentaires', 'remarks'], ['Âge', null], ['', null],
  ])('%s is %s', (title, field) => {
    expect(proposeMapping([title, '#'], null).columns.find((column) => column.index === 0)?.field ?? null).toBe(field)
  })

  it('gives a field once', () => {
    expect(fields(['Nom', 'Ville', 'Tél', 'Tél'])).toEqual(['lastName', 'city', 'phone', null])
  })
})

describe('a mapping chosen once', () => {
  const chosen = assignColumn(assignColumn(proposeMapping(['Nom', 'Localisation', 'Tél', 'Tél'], null), 1, 'city'), 3, 'phone')

  it('moves a field from the column that had it', () => {
    expect(chosen.columns.map((column) => column.field)).toEqual(['lastName', 'city', null, 'phone'])
  })

  it('is found again for the same header, in any order, after JSON', () => {
    const remembered = JSON.parse(JSON.stringify(rememberMapping(chosen))) as ReturnType<typeof rememberMapping>
    expect(proposeMapping(['Localisation', 'Nom', 'Tél', 'Tél'], remembered)).toMatchObject({ origin: 'remembered', columns: [{ field: 'city' }, { field: 'lastName' }, { field: null }, { field: 'phone' }] })
  })

  it('is left aside for another header', () => {
    expect(proposeMapping(['Nom', 'Localisation', 'Tél'], rememberMapping(chosen))).toMatchObject({ origin: 'proposed', columns: [{ field: 'lastName' }, { field: null }, { field: 'phone' }] })
  })
})

it('refuses a list without name or town, naming them in French', () => {
  expect(requireColumns(proposeMapping(['Prénom', 'Ville'], null))).toEqual({ ok: false, code: 'missing-columns', details: { columns: ['Nom'] } })
  expect(requireColumns(proposeMapping(['Prénom', 'Tél'], null))).toMatchObject({ details: { columns: ['Nom', 'Ville'] } })
  expect(requireColumns(proposeMapping(HEADER, null))).toMatchObject({ ok: true })
})
