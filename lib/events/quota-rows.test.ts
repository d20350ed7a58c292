import { describe, expect, test } from 'vitest'
import { quotasOf, quotaTarget } from './quota-rows.ts'

const organisationId = '7a4c8f7e-2f0d-4c57-9a53-6f3f5f0f6a11'
const read = (input: Record<string, string>) => {
  const complaints: string[] = []
  const quotas = quotasOf(input, (code) => code === '60', (path) => complaints.push(path))
  return { quotas, complaints }
}

describe('seats kept, as the form sends them', () => {
  test('for a profession and for an organisation; an emptied row is none', () => {
    expect(read({ quotaFor0: 'profession:60', quotaSeats0: '5', quotaUntil0: '2026-11-30', quotaFor1: '', quotaSeats1: '', quotaUntil1: '', quotaFor2: `structure:${organisationId}`, quotaSeats2: '2', quotaUntil2: '2026-12-01' })).toEqual({
      complaints: [],
      quotas: [{ professionCode: '60', organisationId: null, seats: 5, releasesOn: '2026-11-30' }, { professionCode: null, organisationId, seats: 2, releasesOn: '2026-12-01' }],
    })
  })

  test.each([
    ['quotaFor0', { quotaFor0: '', quotaSeats0: '5', quotaUntil0: '2026-11-30' }], ['quotaFor0', { quotaFor0: 'profession:99', quotaSeats0: '5', quotaUntil0: '2026-11-30' }],
    ['quotaFor0', { quotaFor0: 'structure:orchies', quotaSeats0: '5', quotaUntil0: '2026-11-30' }], ['quotaSeats0', { quotaFor0: 'profession:60', quotaSeats0: '0', quotaUntil0: '2026-11-30' }],
    ['quotaSeats0', { quotaFor0: 'profession:60', quotaSeats0: 'cinq', quotaUntil0: '2026-11-30' }], ['quotaUntil0', { quotaFor0: 'profession:60', quotaSeats0: '5', quotaUntil0: '31/11' }],
    ['quotaFor1', { quotaFor0: 'profession:60', quotaSeats0: '5', quotaUntil0: '2026-11-30', quotaFor1: 'profession:60', quotaSeats1: '1', quotaUntil1: '2026-11-30' }],
  ])('complains at %s', (field, input) => {
    expect(read(input).complaints).toEqual([field])
  })

  test('a target is read back as it was written', () => {
    expect([quotaTarget({ professionCode: '60', organisationId: null }), quotaTarget({ professionCode: null, organisationId })]).toEqual(['profession:60', `structure:${organisationId}`])
  })
})
