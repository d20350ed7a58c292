import { describe, expect, test } from 'vitest'
import { ownWords } from './own-words.ts'

const now = new Date('2026-11-23T09:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const told = { state: 'registered', people: 1, untilAt: null, isAskedAgain: false, startsAt: hours(200), endsAt: hours(202), isCancelled: false, eventState: 'planned', stateReason: '', before: 0 } as const
const words = (more: Partial<Parameters<typeof ownWords>[0]> = {}) => ownWords({ ...told, ...more }, now, () => 'mardi à 20 h')
const buttons = (more: Parameters<typeof words>[0]) => [words(more).confirm !== null, words(more).leave !== null]

describe('what somebody may press', () => {
  test.each([
    [{ state: 'held' as const }, [true, true]], [{ state: 'asked' as const }, [true, true]], [{ state: 'offered' as const }, [true, true]], [{ state: 'waiting' as const }, [false, true]], [{ state: 'registered' as const }, [false, true]],
    [{ state: 'registered' as const, isAskedAgain: true }, [true, true]], [{ state: 'cancelled' as const }, [false, false]], [{ state: 'lapsed' as const }, [false, false]],
    [{ isCancelled: true }, [false, false]], [{ eventState: 'cancelled' as const }, [false, false]], [{ eventState: 'postponed' as const }, [false, true]],
    [{ startsAt: hours(-1), endsAt: hours(1) }, [false, false]], [{ startsAt: hours(-3), endsAt: hours(-1) }, [false, false]],
  ])('%o', (more, expected) => {
    expect(buttons(more)).toEqual(expected)
  })
})

test('until when a seat is kept, and how many are before, are said', () => {
  expect(words({ state: 'held', untilAt: hours(1) }).text).toContain('Votre place est retenue jusqu’au mardi à 20 h')
  expect(words({ state: 'held', untilAt: hours(1), people: 3 }).text).toContain('Vos 3 places sont retenues')
  expect(words({ state: 'offered', untilAt: hours(1) }).text).toContain('avant le mardi à 20 h')
  expect(words({ state: 'waiting', before: 1 }).text).toContain('1 personne est avant vous')
  expect(words({ state: 'waiting', before: 4 }).text).toContain('4 personnes sont avant vous')
  expect(words({ state: 'waiting', before: 0 }).text).toContain('C’est votre tour')
})

test('why it is put off or called off is said in the coordination’s words', () => {
  expect(words({ eventState: 'postponed', stateReason: 'La salle est fermée.' }).text).toContain('La salle est fermée.')
  expect(words({ eventState: 'cancelled', stateReason: 'L’intervenante est malade.' }).text).toBe('L’intervenante est malade.')
})
