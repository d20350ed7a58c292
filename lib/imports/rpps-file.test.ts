import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RPPS_COMMUNES, RPPS_HEADER, RPPS_TOWNS, rppsRow, rppsText } from '#tests/factories/rpps-text'
import { rppsCounts } from './rpps-counts.ts'
import { readRppsFile } from './rpps-file.ts'
import type { RppsFileOptions } from './rpps-file.ts'
import { groupRppsPeople } from './rpps-people.ts'

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures/rpps')
const SAMPLE = join(FIXTURES, 'ps-libreacces-personne-activite.txt')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rpps-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${(files += 1)}.txt`)
  await writeFile(path, content)
  return path
}

async function read(path: string, options: Partial<RppsFileOptions> = {}) {
  const reading = await readRppsFile(path, { communes: RPPS_COMMUNES, towns: RPPS_TOWNS, ...options })
  if (!reading.ok) throw new Error(`refused: ${reading.code}`)
  const people = groupRppsPeople(reading.value.territoryLines, reading.value.savoirFaire)
  return { ...reading.value, people, counts: rppsCounts(reading.value, people) }
}

async function refusal(path: string, options: Partial<RppsFileOptions> = {}) {
  const reading = await readRppsFile(path, { communes: RPPS_COMMUNES, ...options })
  return reading.ok ? 'accepted' : { code: reading.code, ...reading.details }
}

/** Each line of the sample as cells, header first, without the empty cell after the trailing separator. */
async function sampleCells(): Promise<string[][]> {
  const text = await readFile(SAMPLE, 'utf8')
  return text.trimEnd().split('\n').map((line) => line.split('|').slice(0, -1))
}

const toText = (cells: readonly (readonly string[])[]) => cells.map((each) => `${each.join('|')}|\n`).join('')

describe('the sample extraction', () => {
  it('gives exactly the expected counts', async () => {
    const expected: unknown = JSON.parse(await readFile(join(FIXTURES, 'expected.json'), 'utf8'))
    const { counts, refused, isIncomplete } = await read(SAMPLE)
    expect(expected).toMatchObject({
      lines: counts.lines,
      lines_in_territory: counts.linesInTerritory,
      people_in_territory: counts.peopleInTerritory,
      gps: counts.gps,
      gp_practices: counts.gpPractices,
    })
    expect([refused.count, isIncomplete]).toEqual([0, false])
  })

  it('has the official header', async () => {
    expect((await readFile(SAMPLE, 'utf8')).split('\n')[0]).toBe(RPPS_HEADER)
  })

  const variants: readonly (readonly [string, (cells: string[][], text: string) => string])[] = [
    ['a BOM', (_, text) => `\uFEFF${text}`],
    ['CRLF line ends', (_, text) => text.replaceAll('\n', '\r\n')],
    ['BOM and CRLF', (_, text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['an upper-case header', (_, text) => text.replace(RPPS_HEADER, RPPS_HEADER.toUpperCase())],
    ['a header without accents', (_, text) => text.replace(RPPS_HEADER, RPPS_HEADER.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))],
    ['no line end after the last line', (_, text) => text.trimEnd()],
    ['blank lines at the end', (_, text) => `${text}\n\n`],
    ['no trailing separators', (cells) => cells.map((each) => `${each.join('|')}\n`).join('')],
    ['extra columns', (cells) => toText(cells.map((each, at) => [at === 0 ? 'Nouveauté' : 'x', ...each, at === 0 ? 'Autre' : '']))],
    ['the commune first', (cells) => toText(cells.map((each) => [each[36] ?? '', ...each.toSpliced(36, 1)]))],
    ['the commune last', (cells) => toText(cells.map((each) => [...each.toSpliced(36, 1), each[36] ?? '']))],
    ['the commune last, no trailing separator, CRLF', (cells) => cells.map((each) => `${[...each.toSpliced(36, 1), each[36] ?? ''].join('|')}\r\n`).join('')],
    ['columns in reverse order', (cells) => toText(cells.map((each) => each.toReversed()))],
    ['lines in reverse order', ([header = [], ...lines]) => toText([header, ...lines.toReversed()])],
  ]

  it.each(variants)('gives the same people with %s', async (_, change) => {
    const { people } = await read(SAMPLE)
    const text = change(await sampleCells(), await readFile(SAMPLE, 'utf8'))
    const variant = await read(await file(text))
    expect(variant.people).toEqual(people)
    expect(variant.refused.count).toBe(0)
  })

  it('gives the same people with savoir-faire in a separate file, whatever the order of its columns', async () => {
    const { people } = await read(SAMPLE)
    const cells = await sampleCells()
    const without = await file(toText(cells.map((each) => each.toSpliced(13, 4))))
    const apart = await file(toText(cells.map((each) => [each[15] ?? '', each[16] ?? '', each[2] ?? ''])))
    expect(await refusal(without)).toMatchObject({ code: 'savoir-faire-file-needed', file: 'activities' })
    const variant = await read(without, { savoirFairePath: apart })
    expect(variant.people).toEqual(people)
    expect(variant.savoirFaire.size).toBeLessThan(people.length)
  })
})

describe('lines', () => {
  it('is found without commune code by postal code and town, and said so', async () => {
    const nowhere = { 'Code commune (coord. structure)': '', 'Code postal (coord. structure)': '', 'Libellé commune (coord. structure)': '' }
    const path = await file(rppsText([rppsRow(nowhere), rppsRow({ ...nowhere, 'Bureau cedex (coord. structure)': '59500 DOUAI' })]))
    const { territoryLines, inferredLines } = await read(path)
    expect(territoryLines).toMatchObject([{ communeCode: '59449', isCommuneInferred: true, address: { postalCode: '59310', city: 'Orchies' } }])
    expect(inferredLines).toBe(1)
  })

  it('cut at the end is refused with its number, and the file is known to be incomplete', async () => {
    const text = rppsText([rppsRow(), rppsRow()])
    const { refused, isIncomplete, counts } = await read(await file(text.slice(0, text.length - 40)))
    expect(refused.lines).toMatchObject([{ line: 3, reason: 'too-few-columns', expectedColumns: 56 }])
    expect([isIncomplete, counts.lines, counts.linesInTerritory]).toEqual([true, 2, 1])
  })

  it('with one column too few or too many in the middle is refused with its number, and the rest is read', async () => {
    const [header = '', first = '', ...rest] = rppsText([rppsRow(), rppsRow(), rppsRow()]).split('\n')
    const { refused, isIncomplete, counts } = await read(await file([header, first, first.replace('|', ''), `${first}|`, ...rest].join('\n')))
    expect(refused.lines.map(({ line, reason }) => [line, reason])).toEqual([[3, 'too-few-columns'], [4, 'too-many-columns']])
    expect([isIncomplete, counts.linesInTerritory]).toEqual([false, 3])
  })

  it('in another encoding is refused, naming the person so that nobody is taken for departed', async () => {
    const odd = rppsRow({ 'Identification nationale PP': '899000000025' })
    const [, oddLine = ''] = rppsText([odd]).split('\n')
    const sound = Buffer.from(rppsText([rppsRow(), rppsRow()]))
    const { refused, counts } = await read(await file(Buffer.concat([sound, Buffer.from(`${oddLine}\n`, 'latin1')])))
    expect(refused.lines).toMatchObject([{ line: 4, reason: 'not-utf8' }])
    expect([...refused.people]).toEqual(['899000000025'])
    expect(counts.linesInTerritory).toBe(2)
  })

  it('without person is refused', async () => {
    const { refused } = await read(await file(rppsText([rppsRow(), rppsRow({ 'Identification nationale PP': '' }), rppsRow()])))
    expect(refused.lines).toMatchObject([{ line: 3, reason: 'no-person' }])
  })

  it('longer than any line can be is refused, and what follows is read', async () => {
    const [header = '', first = ''] = rppsText([rppsRow()]).split('\n')
    const text = [header, first, 'x'.repeat(3_000_000), first, ''].join('\n')
    const { refused, counts } = await read(await file(text))
    expect(refused.lines).toMatchObject([{ line: 3, reason: 'line-too-long' }])
    expect([counts.lines, counts.linesInTerritory]).toEqual([3, 2])
  })

  it('are all found when they straddle the reading buffers', async () => {
    const row = rppsRow({ 'Raison sociale site': 'x'.repeat(977) })
    const { counts, refused } = await read(await file(rppsText(Array.from({ length: 5_000 }, () => row))))
    expect([counts.lines, counts.linesInTerritory, refused.count]).toEqual([5_000, 5_000, 0])
  })
})

describe('files that are no extraction', () => {
  const head = 'PK\x03\x04\x14\0'
  const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'empty-file'],
    ['of blank lines', '\n\n', 'no-header'],
    ['with a header only', `${RPPS_HEADER}\n`, 'no-lines'],
    ['with a header only, without line end', RPPS_HEADER, 'no-lines'],
    ['saved as the download page', '\uFEFF\n<!DOCTYPE html><html><body>Patientez</body></html>', 'html-page'],
    ['PDF', '%PDF-1.7\n', 'pdf-file'],
    ['ZIP', `${head}ps-libreacces.txt`, 'zip-file'],
    ['XLSX', `${head}[Content_Types].xml`, 'spreadsheet-file'],
    ['old XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'spreadsheet-file'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image-file'],
    ['UTF-16', Buffer.from(`\uFEFF${RPPS_HEADER}`, 'utf16le'), 'wrong-encoding'],
    ['Windows-1252', Buffer.from(`${RPPS_HEADER}\n`, 'latin1'), 'wrong-encoding'],
    ['binary', Buffer.from([1, 2, 3, 0, 0, 10]), 'binary-file'],
    ['one endless line', 'x|'.repeat(100_000), 'no-header'],
    ['separated by semicolons', RPPS_HEADER.replaceAll('|', ';'), 'wrong-separator'],
    ['of another kind', 'Type de BAL|Adresse BAL|\nPER|x@exemple.invalid|\n', 'missing-columns'],
    ['mostly unreadable', `${RPPS_HEADER}\na|b\nc|d\n`, 'too-many-refused-lines'],
  ]

  it.each(cases)('a file %s is refused', async (_, content, code) => {
    expect(await refusal(await file(content))).toMatchObject({ code, file: 'activities' })
  })

  it('a folder, a missing file and a path through a file are refused', async () => {
    await mkdir(join(folder, 'sub'), { recursive: true })
    expect(await refusal(join(folder, 'sub'))).toMatchObject({ code: 'not-a-file' })
    expect(await refusal(join(folder, 'nothing.txt'))).toMatchObject({ code: 'file-not-found' })
    expect(await refusal(join(SAMPLE, 'inside.txt'))).toMatchObject({ code: 'file-not-found' })
  })

  it('a wrong or cut savoir-faire file refuses the whole, saying which file is meant', async () => {
    const header = 'Identification nationale PP|Code savoir-faire|Libellé savoir-faire|\n'
    const sound = `${header}810000000000|SM54|Médecine Générale|\n`
    expect(await refusal(SAMPLE, { savoirFairePath: await file('<html>') })).toMatchObject({ code: 'html-page', file: 'savoir-faire' })
    expect(await refusal(SAMPLE, { savoirFairePath: await file(`${sound}810000`) })).toMatchObject({ code: 'truncated-file', file: 'savoir-faire' })
    expect(await refusal(SAMPLE, { savoirFairePath: await file(header) })).toMatchObject({ code: 'no-lines', file: 'savoir-faire' })
  })
})

describe('a long reading', () => {
  it('tells its progress in bytes up to the size of the file', async () => {
    const seen: number[] = []
    await read(SAMPLE, { onProgress: ({ bytesRead, totalBytes }) => seen.push(bytesRead / totalBytes) })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  it('stops when it is cancelled, before or during', async () => {
    expect(await refusal(SAMPLE, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' })
    const line = rppsText([rppsRow()]).split('\n')[1] ?? ''
    const path = await file(`${RPPS_HEADER}\n${`${line}\n`.repeat(10_000)}`)
    const controller = new AbortController()
    let steps = 0
    const onProgress = () => {
      steps += 1
      controller.abort()
    }
    expect(await refusal(path, { signal: controller.signal, onProgress })).toMatchObject({ code: 'cancelled' })
    expect(steps).toBe(1)
  })
})
