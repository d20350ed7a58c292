import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personName, structureName, townName } from './rpps-names.ts'

describe('names for display', () => {
  it.each([
    ["D'HAENE", "D'Haene"],
    ['D’HAENE', "D'Haene"],
    ['DUPONT-MARTIN', 'Dupont-Martin'],
    ['EL-AMRANI', 'El-Amrani'],
    ['LEFÈBVRE', 'Lefèbvre'],
    ['LECŒUR', 'Lecœur'],
    ['NGUYỄN', 'Nguyễn'],
    ["O'BRIEN", "O'Brien"],
    ["N'DIAYE", "N'Diaye"],
    ['DE SMET', 'De Smet'],
    ['VAN DEN BERGHE', 'Van den Berghe'],
    ['MARTIN DE LA TOUR', 'Martin de la Tour'],
    ["MARTIN D'HAENE", "Martin d'Haene"],
    ['LE GALL', 'Le Gall'],
    ['JEAN-BAPTISTE', 'Jean-Baptiste'],
    ['élodie', 'Élodie'],
    ['  DUPONT   DURAND ', 'Dupont Durand'],
    ['McDonald', 'McDonald'],
    ['de La Fontaine', 'de La Fontaine'],
    ['', ''],
  ])('person %j is shown %j', (written, shown) => {
    expect(personName(written)).toBe(shown)
  })

  it.each([
    ['MONS-EN-PÉVÈLE', 'Mons-en-Pévèle'],
    ['FLINES-LEZ-RACHES', 'Flines-lez-Raches'],
    ['LA BASSÉE', 'La Bassée'],
    ["VILLENEUVE D'ASCQ", "Villeneuve d'Ascq"],
    ["L'ISLE-ADAM", "L'Isle-Adam"],
    ['Beuvry-la-Forêt', 'Beuvry-la-Forêt'],
  ])('town %j is shown %j', (written, shown) => {
    expect(townName(written)).toBe(shown)
  })

  it.each([
    ['MAISON DE SANTÉ RÂCHES', 'Maison de Santé Râches'],
    ["CABINET DU DR D'HAENE", "Cabinet du Dr D'Haene"],
    ['MSP LES TILLEULS', 'MSP les Tilleuls'],
    ['SCM DU CENTRE', 'SCM du Centre'],
    ['Cabinet médical', 'Cabinet médical'],
  ])('structure %j is shown %j', (written, shown) => {
    expect(structureName(written)).toBe(shown)
  })

  it('changes only the case of letters, and nothing the second time', () => {
    const name = fc.stringMatching(/^[A-ZÉÈÇŒa-zéèçœ' -]{0,30}$/)
    fc.assert(
      fc.property(name, (written) => {
        const shown = personName(written)
        expect(shown.toLowerCase()).toBe(written.replace(/\s+/g, ' ').trim().toLowerCase())
        expect(personName(shown)).toBe(shown)
      }),
    )
  })
})
