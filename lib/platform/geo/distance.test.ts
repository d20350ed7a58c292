import { expect, test } from 'vitest'
import { directionOf, nearestKm } from './distance.ts'

const orchies = directionOf({ lat: 50.4745, lon: 3.2446 })
const douai = directionOf({ lat: 50.3714, lon: 3.0806 })
const marseille = directionOf({ lat: 43.2965, lon: 5.3698 })

test('known distances, as the crow flies', () => {
  expect(nearestKm(orchies, [douai])).toBeCloseTo(16.3, 0)
  expect(nearestKm(orchies, [marseille])).toBeCloseTo(813, -1)
})

test('the nearest of several counts; a place is at no distance of itself', () => {
  expect(nearestKm(orchies, [marseille, douai])).toBe(nearestKm(orchies, [douai]))
  expect(nearestKm(orchies, [orchies])).toBe(0)
  expect(nearestKm(orchies, [])).toBe(Infinity)
})

test('a few hundred metres are still told apart', () => {
  const near = directionOf({ lat: 50.4745, lon: 3.2446 + 0.005 })
  expect(nearestKm(orchies, [near]) * 1000).toBeCloseTo(354, -1)
})
