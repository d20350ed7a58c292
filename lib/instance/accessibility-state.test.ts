import { expect, test } from 'vitest'
import { accessibilityLabel } from './accessibility-state.ts'

test.each([
  ['', 'Accessibilité : non conforme'], ['partial', 'Accessibilité : partiellement conforme'], ['full', 'Accessibilité : totalement conforme'], ['toString', 'Accessibilité : non conforme'],
])('%j is said "%s"', (accessibilityState, label) => expect(accessibilityLabel({ accessibilityState })).toBe(label))
