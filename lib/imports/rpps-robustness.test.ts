import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRppsFile } from '#tests/factories/rpps-file'
import { RPPS_COMMUNES, RPPS_TOWNS } from '#tests/factories/rpps-text'
import { howMany } from '#tests/setup/how-many'
import { readRppsFile } from './rpps-file.ts'
import { groupRppsPeople } from './rpps-people.ts'

const SAMPLE = join(import.meta.dirname, '../../tests/fixtures/rpps/ps-libreacces-personne-activite.txt')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rpps-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a file of several reading buffers', () => {
  it('gives every line of the territory, and the people a plain cut at each separator gives', async () => {
    const path = join(folder, 'generated.txt')
    const lines = await writeRppsFile(path, { megabytes: 4, oneInTerritoryOutOf: 50, seed: 7 })
    const reading = await readRppsFile(path, { communes: RPPS_COMMUNES })
    if (!reading.ok) throw new Error(reading.code)
    const text = await readFile(path, 'utf8')
    const plain = text.split('\n').slice(1).map((line) => line.split('|')).filter((cells) => RPPS_COMMUNES.has(cells[36] ?? ''))
    expect(reading.value.lines).toBe(lines)
    expect(reading.value.territoryLines.map((line) => line.nationalId)).toEqual(plain.map((cells) => cells[2]))
  })
})

describe('a damaged file', () => {
  it('is refused, or read with every line accounted for, and never fails', async () => {
    const sample = await readFile(SAMPLE)
    const damage = fc.record({
      at: fc.nat(sample.length - 1),
      bytes: fc.constantFrom('|', '\n', '\r\n', '\0', '\xFF', '"', '||||', '\uFEFF').map((text) => Buffer.from(text, 'latin1')),
      dropped: fc.nat(2_000),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 5 }), async (damages) => {
        const broken = damages.reduce<Buffer>(
          (content, { at, bytes, dropped }) => Buffer.concat([content.subarray(0, at), bytes, content.subarray(at + dropped)]),
          sample,
        )
        const path = join(folder, 'damaged.txt')
        await writeFile(path, broken)
        const reading = await readRppsFile(path, { communes: RPPS_COMMUNES, towns: RPPS_TOWNS })
        if (!reading.ok) return
        const { lines, territoryLines, refused } = reading.value
        expect(territoryLines.length + refused.count).toBeLessThanOrEqual(lines)
        const people = groupRppsPeople(territoryLines)
        expect(new Set(people.map((person) => person.nationalId)).size).toBe(people.length)
      }),
      { numRuns: howMany(60) },
    )
  })
})
