import { expect, test } from 'vitest'
import { begunReads } from './begun-reads.ts'

test('what nothing changed while it was made is kept', () => {
  const reads = begunReads()
  reads.begin('/agenda', 4, 0)
  expect(reads.mayKeep('/agenda', 4, 20)).toBe(true)
})

test('what was begun before a change is not kept after it, and what was begun after it is', () => {
  const reads = begunReads()
  reads.begin('/agenda', 4, 0)
  expect(reads.mayKeep('/agenda', 5, 20)).toBe(false)
  reads.begin('/agenda', 5, 30)
  expect(reads.mayKeep('/agenda', 5, 50)).toBe(true)
})

test('two that began before a change are both turned away, whoever asks in between', () => {
  const reads = begunReads()
  reads.begin('/agenda', 4, 0)
  reads.begin('/agenda', 4, 1)
  expect(reads.mayKeep('/agenda', 5, 20)).toBe(false)
  reads.begin('/agenda', 5, 25)
  expect(reads.mayKeep('/agenda', 5, 30)).toBe(false)
  expect(reads.mayKeep('/agenda', 5, 40)).toBe(true)
})

test('what failed is forgotten, and other keys know nothing of it', () => {
  const reads = begunReads()
  reads.begin('/agenda', 4, 0)
  expect(reads.mayKeep('/medecins', 5, 10)).toBe(true)
  reads.begin('/agenda', 5, 61_000)
  expect(reads.mayKeep('/agenda', 5, 61_010)).toBe(true)
})
