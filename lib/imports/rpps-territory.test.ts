import { describe, expect, it } from 'vitest'
import { RPPS_COMMUNES, RPPS_TOWNS } from '#tests/factories/rpps-text'
import { createRppsTerritory, findCommune, postalCodeOf, townOf } from './rpps-territory.ts'

const pevele = createRppsTerritory(RPPS_COMMUNES, RPPS_TOWNS)
const place = { communeCode: '', communeLabel: '', postalCode: '', cedexOffice: '' }

describe('commune of a line', () => {
  it.each([
    ['its own code', { communeCode: '59449' }, { code: '59449', isInferred: false }],
    ['a code outside', { communeCode: '59178' }, null],
    ['no code, postal code and label', { postalCode: '59310', communeLabel: 'ORCHIES' }, { code: '59449', isInferred: true }],
    ['no code, all in "Bureau cedex"', { cedexOffice: '59310 AIX EN PEVELE' }, { code: '59004', isInferred: true }],
    ['no code, CEDEX of the same département', { postalCode: '59358', cedexOffice: '59358 ORCHIES CEDEX 2' }, { code: '59449', isInferred: true }],
    ['no code, a CEDEX far away', { postalCode: '33074', cedexOffice: '33074 ORCHIES CEDEX' }, null],
    ['no code, the postal code of the territory but another town', { cedexOffice: '59310 TEMPLEUVE' }, null],
    ['no code, a town of the territory under another postal code', { cedexOffice: '59000 ORCHIES' }, null],
    ['no code, postal code alone', { postalCode: '59310' }, null],
    ['no code, town alone', { communeLabel: 'Orchies' }, null],
    ['nothing', {}, null],
  ])('%s', (_, fields, expected) => {
    expect(findCommune(pevele, { ...place, ...fields })).toEqual(expected)
  })

  it.each([
    ['75056', '75101', '75001'],
    ['75056', '75120', '75020'],
    ['69123', '69381', '69001'],
    ['69123', '69389', '69009'],
    ['13055', '13201', '13001'],
    ['13055', '13216', '13016'],
  ])('the city %s holds its arrondissement %s, and the arrondissement is found under the city', (city, arrondissement, postalCode) => {
    const whole = createRppsTerritory(new Set([city]), [])
    expect(whole.lineCodes.has(arrondissement)).toBe(true)
    expect(findCommune(whole, { ...place, communeCode: arrondissement })).toEqual({ code: city, isInferred: false })
    const part = createRppsTerritory(new Set([arrondissement]), [])
    expect(findCommune(part, { ...place, communeCode: arrondissement })).toEqual({ code: arrondissement, isInferred: false })
    expect(findCommune(part, { ...place, communeCode: city, postalCode })).toEqual({ code: arrondissement, isInferred: true })
  })

  it('an arrondissement does not hold its neighbours', () => {
    const tenth = createRppsTerritory(new Set(['75110']), [])
    expect(findCommune(tenth, { ...place, communeCode: '75111' })).toBeNull()
    expect(findCommune(tenth, { ...place, communeCode: '75056', postalCode: '75011' })).toBeNull()
    expect(findCommune(tenth, { ...place, communeCode: '75056', postalCode: '75116' })).toBeNull()
  })

  it('the second postal code of the 16th arrondissement of Paris is known', () => {
    const sixteenth = createRppsTerritory(new Set(['75116']), [])
    expect(findCommune(sixteenth, { ...place, communeCode: '75056', postalCode: '75116' })?.code).toBe('75116')
  })

  it('postal code and town are read from "Bureau cedex" when they are nowhere else', () => {
    expect(postalCodeOf({ postalCode: '', cedexOffice: '59310 ORCHIES' })).toBe('59310')
    expect(townOf({ communeLabel: '', cedexOffice: '59505 DOUAI CEDEX 9' })).toBe('DOUAI')
    expect(postalCodeOf({ postalCode: '', cedexOffice: 'ORCHIES' })).toBe('')
  })
})
