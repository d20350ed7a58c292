import { describe, expect, it } from 'vitest'
import { RPPS_TOWNS } from '#tests/factories/rpps-text'
import type { TownReading } from './list-towns.ts'
import { readTown, townKey } from './list-towns.ts'

const others = [
  { code: '62765', name: 'Saint-Omer', postalCodes: ['62500'] },
  { code: '62267', name: 'Dennebrœucq', postalCodes: ['62560'] },
  { code: '45096', name: 'Les Choux', postalCodes: ['45290'] },
  { code: '18149', name: 'Méry-ès-Bois', postalCodes: ['18380'] },
  { code: '59350-fives', name: 'Fives (Lille)', postalCodes: ['59000', '59800'] },
  { code: '80001', name: 'Villers', postalCodes: ['80100'] },
  { code: '62001', name: 'Villers', postalCodes: ['62100'] },
  { code: '02691', name: 'Saint-Quentin', postalCodes: ['02100'] },
]
const communes = [...RPPS_TOWNS, ...others]
const read = (city: string, postalCode = '') => readTown({ city, postalCode }, communes)
const codeOf = (reading: TownReading) => (reading.kind === 'found' ? reading.commune.code : reading.kind)

describe('a town typed by hand', () => {
  it.each([
    ['Mons-en-Pévèle ', '59246', '59411'], ['MONS EN PEVELE', '', '59411'], ['St Omer', '62500', '62765'], ['ST-OMER', '', '62765'], ['Dennebroeucq', '', '62267'],
    ['choux', '', '45096'], ['Les Choux', '', '45096'], ['Lille Fives', '59000', '59350-fives'], ['Fives', '', '59350-fives'], ['Orchies cedex 2', '', '59449'],
    ['59310 ORCHIES', '', '59449'], ['Orchies (59310)', '', '59449'], ['Roost-Warendin', '0', '59509'], ['Villers', '62100', '62001'], ['Saint-Quentin', '2100', '02691'],
  ])('%s %s is %s', (city, postalCode, code) => {
    expect(codeOf(read(city, postalCode))).toBe(code)
  })

  it('takes the commune’s only postal code when the typed one is missing or none', () => {
    expect(read('Roost-Warendin', '0')).toMatchObject({ kind: 'found', postalCode: '59286', postalCodeFits: 'unknown' })
    expect(read('Fives')).toMatchObject({ kind: 'found', postalCode: null })
  })

  it('tells that a postal code nearby is not the commune’s', () => {
    expect(read('Orchies', '59870')).toMatchObject({ kind: 'found', postalCode: '59310', postalCodeFits: 'no' })
  })

  it.each([
    ['Orchis', '', 'misspelt', 'Orchies'], ['Coutche', '59310', 'misspelt', 'Coutiches'], ['Mons', '', 'misspelt', 'Mons-en-Pévèle'],
    ['Villers', '', 'homonyms', 'Villers'], ['Orchies', '13001', 'elsewhere', 'Orchies'], ['', '59870', 'no-town', 'Bouvignies'],
  ])('%s %s is asked back (%s): %s?', (city, postalCode, why, first) => {
    const reading = read(city, postalCode)
    expect(reading).toMatchObject({ kind: 'doubtful', why })
    expect(reading.kind === 'doubtful' ? reading.candidates[0]?.name : null).toBe(first)
  })

  it('is outside when nothing is near', () => {
    expect(read('Marseille', '13001')).toEqual({ kind: 'outside' })
  })

  it('is missing when neither town nor postal code is known', () => {
    expect(read('', '')).toEqual({ kind: 'missing' })
    expect(read(' ', '99999')).toEqual({ kind: 'missing' })
  })
})

it('keeps apart towns that differ by more than spelling', () => {
  expect(townKey('Flines-lez-Raches')).not.toBe(townKey('Râches'))
  expect(townKey('Flines lès Râches')).toBe(townKey('FLINES-LEZ-RACHES'))
})
