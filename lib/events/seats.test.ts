import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocateSeats, quotaOf, seatsForAll } from './seats.ts'

const alone = (id: string, quotaId: string | null = null) => ({ id, people: 1, quotaId })
const group = (id: string, people: number, quotaId: string | null = null) => ({ id, people, quotaId })

describe('allocateSeats', () => {
  test('seats the first of the queue until none is left', () => {
    expect(allocateSeats({ capacity: 10, taken: 8, quotas: [] }, [alone('a'), alone('b'), alone('c')])).toEqual(['a', 'b'])
  })

  test('seats everybody where seats are not counted', () => {
    expect(allocateSeats({ capacity: null, taken: 900, quotas: [] }, [group('a', 40)])).toEqual(['a'])
  })

  test('a group has all its seats or none, and nobody behind it overtakes it', () => {
    expect(allocateSeats({ capacity: 10, taken: 8, quotas: [] }, [group('three', 3), alone('one')])).toEqual([])
    expect(allocateSeats({ capacity: 10, taken: 7, quotas: [] }, [group('three', 3), alone('one')])).toEqual(['three'])
  })

  test('gives no seat where the capacity was lowered under what is taken', () => {
    expect(allocateSeats({ capacity: 5, taken: 8, quotas: [] }, [alone('a')])).toEqual([])
  })

  const nurses = { id: 'nurses', seats: 3, used: 1, isReleased: false }

  test('keeps the seats of a quota for its own until they are released', () => {
    expect(allocateSeats({ capacity: 5, taken: 3, quotas: [nurses] }, [alone('other'), alone('nurse', 'nurses')])).toEqual(['nurse'])
    expect(allocateSeats({ capacity: 5, taken: 3, quotas: [{ ...nurses, isReleased: true }] }, [alone('other'), alone('nurse', 'nurses')])).toEqual(['other', 'nurse'])
  })

  test('a group fills up its quota with seats that are everybody’s', () => {
    expect(allocateSeats({ capacity: 10, taken: 5, quotas: [nurses] }, [group('four', 4, 'nurses')])).toEqual(['four'])
    expect(allocateSeats({ capacity: 10, taken: 5, quotas: [nurses] }, [group('four', 4)])).toEqual([])
  })

  test('whoever of a quota does not fit keeps its seats from those behind of the same quota', () => {
    expect(allocateSeats({ capacity: 4, taken: 2, quotas: [nurses] }, [group('three', 3, 'nurses'), alone('nurse', 'nurses')])).toEqual([])
  })

  test('what somebody of a quota takes leaves only the rest of it, and what others take leaves only the rest of what is everybody’s', () => {
    const two = { id: 'nurses', seats: 2, used: 0, isReleased: false }
    expect(allocateSeats({ capacity: 3, taken: 0, quotas: [two] }, [alone('n1', 'nurses'), alone('n2', 'nurses'), alone('n3', 'nurses'), alone('other')])).toEqual(['n1', 'n2', 'n3'])
    expect(allocateSeats({ capacity: 4, taken: 0, quotas: [two] }, [alone('one'), alone('two'), alone('three')])).toEqual(['one', 'two'])
    expect(allocateSeats({ capacity: 4, taken: 0, quotas: [two] }, [group('mixed', 3, 'nurses'), alone('one'), alone('two')])).toEqual(['mixed', 'one'])
  })

  test('whoever does not fit keeps their quota’s seats out of everybody’s reach, no more', () => {
    const quotas = [{ id: 'a', seats: 2, used: 0, isReleased: false }, { id: 'b', seats: 2, used: 0, isReleased: false }]
    expect(allocateSeats({ capacity: 3, taken: 0, quotas }, [group('three', 4, 'a'), alone('b1', 'b'), alone('b2', 'b')])).toEqual(['b1'])
    expect(allocateSeats({ capacity: 5, taken: 0, quotas }, [group('six', 6, 'a'), alone('b1', 'b'), alone('b2', 'b'), alone('b3', 'b')])).toEqual(['b1', 'b2'])
    // More was promised than a lowered capacity holds.
    expect(allocateSeats({ capacity: 1, taken: 0, quotas }, [group('two', 2, 'a'), alone('b1', 'b')])).toEqual([])
  })

  const queue = fc.array(fc.record({ people: fc.integer({ min: 1, max: 5 }), quotaId: fc.constantFrom(null, 'a', 'b') }), { maxLength: 12 }).map((list) => list.map((one, index) => ({ id: String(index), ...one })))
  const quotas = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.boolean())
    .map(([seatsA, usedA, isA, seatsB, usedB, isB]) => [{ id: 'a', seats: seatsA, used: usedA, isReleased: isA }, { id: 'b', seats: seatsB, used: usedB, isReleased: isB }])

  test('never beyond the capacity, never out of turn within one pool, and stable: asked again, the rest still waits', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), quotas, queue, (capacity, taken, own, waiting) => {
      const seated = new Set(allocateSeats({ capacity, taken, quotas: own }, waiting))
      const given = waiting.filter((one) => seated.has(one.id))
      const total = given.reduce((sum, one) => sum + one.people, 0)
      if (total > 0 && taken + total > capacity) return false
      // Whoever has no quota of their own never passes before whoever waits, whatever quota those have.
      const firstLeft = waiting.findIndex((one) => !seated.has(one.id))
      if (firstLeft >= 0 && given.some((one) => waiting.indexOf(one) > firstLeft && one.quotaId === null)) return false
      for (const quotaId of ['a', 'b']) {
        const left = waiting.findIndex((one) => one.quotaId === quotaId && !seated.has(one.id))
        if (left >= 0 && given.some((one) => waiting.indexOf(one) > left && one.quotaId === quotaId)) return false
      }
      const usedAfter = (id: string, used: number) => used + given.filter((one) => one.quotaId === id).reduce((sum, one) => sum + one.people, 0)
      const after = own.map((quota) => ({ ...quota, used: usedAfter(quota.id, quota.used) }))
      return allocateSeats({ capacity, taken: taken + total, quotas: after }, waiting.filter((one) => !seated.has(one.id))).length === 0
    }), { numRuns: 2000 })
  })
})

test('seatsForAll leaves out what is kept for others', () => {
  expect(seatsForAll({ capacity: 10, taken: 4, quotas: [{ id: 'a', seats: 3, used: 1, isReleased: false }] })).toBe(4)
  expect(seatsForAll({ capacity: 10, taken: 4, quotas: [{ id: 'a', seats: 3, used: 1, isReleased: true }] })).toBe(6)
  expect(seatsForAll({ capacity: 3, taken: 4, quotas: [] })).toBe(0)
  expect(seatsForAll({ capacity: null, taken: 4, quotas: [] })).toBeNull()
})

test('quotaOf takes the first that names the profession or the organisation', () => {
  const quotas = [{ id: 'psd', professionCode: null, organisationId: 'o1' }, { id: 'nurses', professionCode: '60', organisationId: null }]
  expect(quotaOf(quotas, { professionCode: '60', organisationIds: ['o1'] })).toBe('psd')
  expect(quotaOf(quotas, { professionCode: '60', organisationIds: [] })).toBe('nurses')
  expect(quotaOf(quotas, { professionCode: null, organisationIds: [] })).toBeNull()
})
