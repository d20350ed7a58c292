import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readListFile } from './list-file.ts'

const FIXTURES = join(import.meta.dirname, '../../tests/fixtures/lists')
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding))
const HEADER = 'Nom;Prénom;Ville;Accepte nvx patients ?'

async function read(content: Uint8Array, options: Parameters<typeof readListFile>[2] = {}) {
  const result = await readListFile(content, 'liste', options)
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}
const refusal = async (content: Uint8Array, options: Parameters<typeof readListFile>[2] = {}) => {
  const result = await readListFile(content, 'liste.xlsx', options)
  return result.ok ? 'accepted' : result.code
}

async function workbook(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a CSV', () => {
  it.each([
    ['UTF-8', bytes(`${HEADER}\nLECŒUR;Élodie;Râches;oui`), 'utf-8'],
    ['UTF-8 with a mark', bytes(`\uFEFF${HEADER}\r\nLECŒUR;Élodie;Râches;oui\r\n`), 'utf-8'],
    ['Windows-1252', Buffer.concat([bytes('Nom;Pr\u00e9nom;Ville;Accepte nvx patients ?\nLEC', 'latin1'), Buffer.from([0x8c]), bytes('UR;\u00c9lodie;R\u00e2ches;oui', 'latin1')]), 'windows-1252'],
    ['UTF-16, commas and quotes', bytes('\uFEFFNom,Prénom,Ville,Accepte nvx patients ?\n"LECŒUR","Élodie","Râches",oui', 'utf16le'), 'utf-16'],
    ['tabs', bytes(`${HEADER.replaceAll(';', '\t')}\nLECŒUR\tÉlodie\tRâches\toui`), 'utf-8'],
    ['a title above', bytes(`Liste, des médecins, par ville, 2026;;;\n${HEADER}\nLECŒUR;Élodie;Râches;oui`), 'utf-8'],
  ])('in %s is read', async (_case, content, encoding) => {
    const table = await read(content)
    expect(table).toMatchObject({ format: 'csv', encoding, sheetName: null })
    expect(table.rows.find((row) => row.row === table.headerRow + 1)?.cells).toEqual(['LECŒUR', 'Élodie', 'Râches', 'oui'])
  })

  it('keeps line breaks and separators inside quotes, and rows that are too short', async () => {
    const table = await read(bytes(`${HEADER}\n"MARTIN";Anne;"Orchies\n(centre)";"oui ; non"\nPETIT`))
    expect(table.rows.slice(1)).toEqual([{ row: 2, cells: ['MARTIN', 'Anne', 'Orchies\n(centre)', 'oui ; non'] }, { row: 3, cells: ['PETIT'] }])
  })

  it('damaged in one letter stays UTF-8', async () => {
    const damaged = Buffer.concat([bytes(`${HEADER}\nLEF`), Buffer.from([0xc8]), bytes('BVRE;Élodie;Râches;')])
    expect((await read(damaged)).rows[1]?.cells[0]).toBe('LEF\uFFFDBVRE')
  })
})

describe('a workbook', () => {
  it('gives typed dates, formulas, rich text, links and merged cells as text', async () => {
    const table = await read(
      await workbook((book) => {
        const sheet = book.addWorksheet('Liste')
        sheet.addRow(['Liste des médecins'])
        sheet.mergeCells('A1:E1')
        sheet.addRow(['Nom', 'Prénom', 'Ville', 'MAJ', 'Mail'])
        sheet.addRow([{ richText: [{ text: 'MAR' }, { text: 'TIN' }] }, { formula: '"An"&"ne"', result: 'Anne' }, 'Orchies', new Date(Date.UTC(2026, 5, 18)), { text: 'a@exemple.invalid', hyperlink: 'mailto:a@exemple.invalid' }])
        sheet.addRow(['PETIT', 'Paul', null, { formula: 'A1+1', result: new Date(Date.UTC(2026, 0, 2)) }, { error: '#REF!' }])
        sheet.mergeCells('C3:C4')
      }),
    )
    expect(table).toMatchObject({ format: 'xlsx', sheetName: 'Liste', headerRow: 2 })
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['Liste des médecins', '', '', '', ''],
      ['Nom', 'Prénom', 'Ville', 'MAJ', 'Mail'],
      ['MARTIN', 'Anne', 'Orchies', '2026-06-18', 'a@exemple.invalid'],
      ['PETIT', 'Paul', 'Orchies', '2026-01-02', ''],
    ])
  })

  it('of several sheets gives the one whose header is best known, or the one asked for', async () => {
    const content = await workbook((book) => {
      book.addWorksheet('Numéros').addRow(['SAMU', 15])
      book.addWorksheet('2025').addRows([['Nom', 'Ville'], ['MARTIN', 'Orchies']])
      book.addWorksheet('2026').addRows([['Nom', 'Prénom', 'Ville'], ['MARTIN', 'Anne', 'Orchies']])
    })
    expect(await read(content)).toMatchObject({ sheetName: '2026', otherSheets: ['Numéros', '2025'] })
    expect(await read(content, { sheetName: '2025' })).toMatchObject({ sheetName: '2025', otherSheets: ['Numéros', '2026'] })
    expect(await refusal(content, { sheetName: 'Numéros' })).toBe('no-header')
    expect(await refusal(content, { sheetName: '1999' })).toBe('unknown-sheet')
  })
})

describe('a file that is no list', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['only spaces', bytes(' \n ; \n'), 'empty-file'],
    ['a PDF', bytes('%PDF-1.7\n…'), 'not-a-spreadsheet'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-a-spreadsheet'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'not-a-spreadsheet'],
    ['a web page', bytes('\n<!DOCTYPE html><table><tr><td>Nom</td></tr></table>'), 'not-a-spreadsheet'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'not-a-spreadsheet'],
    ['an old XLS', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel'],
    ['an XLSX with a password', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), 'protected-file'],
    ['a letter', bytes('Bonjour,\nvoici la liste.'), 'no-header'],
    ['a CSV whose quote never closes', bytes(`${HEADER}\n"MARTIN;Anne;Orchies;oui`), 'broken-csv'],
    ['a ZIP of pictures', zip([['photo.jpg', Buffer.from('x')]]), 'not-a-spreadsheet'],
    ['an ODS', zip([['mimetype', Buffer.from('x')], ['content.xml', Buffer.from('<x/>')]]), 'open-document'],
    ['an XLSX with nothing inside', zip([['xl/workbook.xml', Buffer.from('<not-xml')]]), 'unreadable-workbook'],
    ['a ZIP bomb', zip([['xl/workbook.xml', Buffer.from('<x/>')], ['xl/worksheets/sheet1.xml', Buffer.alloc(60 * 1024 * 1024)]]), 'too-large-inside'],
    ['a merged range over a whole sheet', zip([['xl/workbook.xml', Buffer.from('<x/>')], ['xl/worksheets/sheet1.xml', Buffer.from('<mergeCell ref="A1:XFD1048576"/>')]]), 'too-large-inside'],
  ])('%s is refused', async (_case, content, code) => {
    expect(await refusal(content)).toBe(code)
  })

  it('too many bytes are refused before anything is read', async () => {
    expect(await refusal(new Uint8Array(2048), { maxBytes: 1024 })).toBe('file-too-large')
  })

  it('a truncated workbook is refused, wherever it was cut', async () => {
    const whole = new Uint8Array(await readFile(join(FIXTURES, 'liste-medecins.xlsx')))
    for (const share of [0.1, 0.5, 0.9, 0.999]) expect(await refusal(whole.subarray(0, Math.floor(whole.length * share)))).toBe('unreadable-workbook')
  })
})

/** A ZIP as small as it can be: no checksums, which nobody here reads. */
function zip(files: readonly (readonly [string, Buffer])[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of files) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    // A bomb declares a small size: only unpacking tells the truth.
    entry.writeUInt32LE(10, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]))
}
