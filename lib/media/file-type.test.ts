import { describe, expect, test } from 'vitest'
import { aZip } from '#tests/factories/media-files'
import { isTaken, typeOf } from './file-type.ts'

const bytes = (...parts: (string | number[])[]) => new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))
const brand = (name: string, compatible = '') => bytes([0, 0, 0, 16 + compatible.length], `ftyp${name}`, [0, 0, 0, 0], compatible)

describe('what a file is, by its content', () => {
  test.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'image/png'],
    ['a GIF', bytes('GIF89a'), 'image/gif'],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['an AVIF', brand('avif'), 'image/avif'],
    ['an AVIF under a general brand', brand('mif1', 'miafavif'), 'image/avif'],
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind rubbish', bytes('\n\n   %PDF-1.4\n'), 'application/pdf'],
    ['an agenda', bytes('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'), 'text/calendar'],
    ['a table', bytes('Nom;Ville\r\nLéa;Orchies\r\n'), 'text/csv'],
    ['a table whose cells hold the separator', bytes('a,b\n"x,y",z\n'), 'text/csv'],
    ['a text', bytes('Bonjour,\ntout le monde.'), 'text/plain'],
    ['a text in Windows-1252', bytes('Pr', [0xe9], 'vention'), 'text/plain'],
    ['a text with the mark of UTF-8', bytes('\uFEFFBonjour'), 'text/plain'],
  ])('%s', (_, file, mime) => {
    expect(typeOf(file)).toBe(mime)
    expect(isTaken(typeOf(file))).toBe(true)
  })

  test.each([
    ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ])('an Office document that holds %s', (name, mime) => {
    expect(typeOf(aZip({ '[Content_Types].xml': '<Types/>', [name]: '<x/>' }))).toBe(mime)
  })

  test.each(['text', 'spreadsheet'])('an OpenDocument %s', (name) => {
    const mime = `application/vnd.oasis.opendocument.${name}`
    expect(typeOf(aZip({ mimetype: mime, 'content.xml': '<x/>' }))).toBe(mime)
  })
})

describe('what is refused, whatever its name', () => {
  test.each([
    ['nothing', bytes(), 'file-empty'],
    ['blanks', bytes(' \n\t'), 'file-empty'],
    ['a photo of a telephone', brand('heic'), 'heic-refused'],
    ['the same under a general brand', brand('mif1', 'heicmiaf'), 'heic-refused'],
    ['a film', brand('isom', 'mp42'), 'unknown-type'],
    ['a drawing', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg-refused'],
    ['a drawing behind a declaration and a comment', bytes('\uFEFF<?xml version="1.0"?><!-- x --><SVG onload="x()">'), 'svg-refused'],
    ['a web page', bytes('<!doctype html><p>'), 'web-page'],
    ['a text that hides a script', bytes('Bonjour <script>x()</script>'), 'web-page'],
    ['XML', bytes('<?xml version="1.0"?><x/>'), 'web-page'],
    ['a document with macros', aZip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }), 'with-macros'],
    ['a document of an old Office', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-office'],
    ['an archive', aZip({ 'a.txt': 'a' }), 'unknown-type'],
    ['the beginning of an archive', bytes('PK', [3, 4]), 'unknown-type'],
    ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0]), 'unknown-type'],
    ['a few odd bytes', bytes([0, 1, 2]), 'unknown-type'],
  ])('%s', (_, file, refusal) => {
    expect(typeOf(file)).toBe(refusal)
    expect(isTaken(typeOf(file))).toBe(false)
  })
})
