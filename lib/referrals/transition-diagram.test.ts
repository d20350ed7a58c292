import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { transitionDiagram, withDiagram } from './transition-diagram.ts'
import { needStates } from './transitions.ts'

const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')

test('the README draws the table as it is: npm run diagram', () => {
  expect(withDiagram(readme)).toBe(readme)
})

test('control: a table that differs is seen, and so are marks that are gone', () => {
  expect(withDiagram(readme.replace('draft --> received', 'draft --> declared'))).not.toBe(readme.replace('draft --> received', 'draft --> declared'))
  expect(withDiagram('nothing')).toBeNull()
  for (const state of needStates) expect(transitionDiagram()).toContain(`  ${state}: `)
})
