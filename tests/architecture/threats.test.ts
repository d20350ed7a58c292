import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '#tests/architecture/file-kinds'

const threats = [
  'link forwarding', 'scanner prefetch', 'ex-partner', 'colluding reports', 'list scraping', 'seat squatting', 'code guessing', 'alias duplicates', 'curious administrator', 'statistics differencing',
  'stored XSS', 'SSRF', 'CSV formulas', 'session fixation', 'clickjacking', 'brute force of TOTP', 'replay of actions', 'oversized bodies', 'path traversal',
]

type Row = { threat: string; prevents: string; tests: { file: string; title: string }[] }

/** The rows of the README's table, with the tests that each names as `file` “title”. */
function rowsOf(readme: string): Row[] {
  const section = /\n## Threats\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? ''
  return section.split('\n').filter((line) => line.startsWith('| ')).slice(1).map((line) => {
    const [threat = '', prevents = '', named = ''] = line.split('|').slice(1, -1).map((cell) => cell.trim())
    return { threat, prevents, tests: [...named.matchAll(/`([^`]+)` “([^”]+)”/g)].map((match) => ({ file: match[1] ?? '', title: match[2] ?? '' })) }
  })
}

/** What is wrong with a row: no test, or one that is not where it says. */
function wrongOf({ threat, prevents, tests }: Row, read: (file: string) => string | null): string[] {
  if (prevents === '' || tests.length === 0) return [`${threat}: says neither what prevents it nor by which test`]
  return tests.flatMap(({ file, title }) => {
    const text = read(file)
    if (text === null) return [`${threat}: there is no ${file}`]
    return hasTest(text, title) ? [] : [`${threat}: ${file} has no test “${title}”`]
  })
}

/** A title stands in a call of `test`, whole, but for the screens that a browser's test names at its end, or a name at its beginning. */
function hasTest(text: string, title: string): boolean {
  const titles = [...text.matchAll(/\btest(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1,/g)].map((match) => (match[2] ?? '').replaceAll('\\\'', '\'').replace(/ @.*$/, '').replace(/^\$\{\w+\} /, ''))
  return titles.includes(title)
}

const onDisk = (file: string) => (existsSync(path.join(root, file)) ? readFileSync(path.join(root, file), 'utf8') : null)
const rows = rowsOf(readFileSync(path.join(root, 'README.md'), 'utf8'))

test('every threat has its row', () => {
  expect(threats.filter((one) => !rows.some((row) => row.threat === one))).toEqual([])
})

test('every row names tests that are there', () => {
  expect(rows.flatMap((row) => wrongOf(row, onDisk))).toEqual([])
})

test('control: a test that was renamed, a file that is gone and a row without a test are found', () => {
  const [row] = rowsOf('\n## Threats\n\n| threat | what | test |\n|---|---|---|\n| theft | locks | `a.test.ts` “is locked” |\n\n## Next\n')
  if (row === undefined) throw new Error('no row')
  expect(wrongOf(row, () => 'test(\'is locked\', () => {})')).toEqual([])
  expect(wrongOf(row, () => 'test(\'is closed\', () => {}) // is locked')).toEqual(['theft: a.test.ts has no test “is locked”'])
  expect(wrongOf(row, () => null)).toEqual(['theft: there is no a.test.ts'])
  expect(wrongOf({ ...row, tests: [] }, () => '')).toHaveLength(1)
})
