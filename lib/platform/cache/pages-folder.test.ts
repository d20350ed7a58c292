import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { pagesFolder } from './pages-folder.ts'

function build(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cpts-build-'))
  writeFileSync(path.join(folder, 'BUILD_ID'), `${name}\n`)
  return folder
}

describe('pagesFolder', () => {
  test('two sites on one build keep their pages apart', () => {
    const shared = build('one')
    const [here, there] = [mkdtempSync(path.join(tmpdir(), 'cpts-a-')), mkdtempSync(path.join(tmpdir(), 'cpts-b-'))]

    expect(pagesFolder(here, shared, 'a-3000')).toBe(path.join(here, 'pages', 'one', 'a-3000'))
    expect(pagesFolder(there, shared, 'a-3000')).toBe(path.join(there, 'pages', 'one', 'a-3000'))
  })

  test('two processes that share one folder of data keep their pages apart', () => {
    const data = mkdtempSync(path.join(tmpdir(), 'cpts-data-'))
    expect(pagesFolder(data, build('one'), 'a-3000')).not.toBe(pagesFolder(data, build('one'), 'a-3001'))
  })

  test('the pages of an older build go, those of this one stay', () => {
    const data = mkdtempSync(path.join(tmpdir(), 'cpts-data-'))
    for (const name of ['older', 'newer']) mkdirSync(path.join(data, 'pages', name, 'server'), { recursive: true })

    expect(pagesFolder(data, build('newer'), 'a-3000')).toBe(path.join(data, 'pages', 'newer', 'a-3000'))
    expect(existsSync(path.join(data, 'pages', 'older'))).toBe(false)
    expect(existsSync(path.join(data, 'pages', 'newer', 'server'))).toBe(true)
  })
})
