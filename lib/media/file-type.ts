import { zipEntryNames, zipFirstText } from './zip-names.ts'

/** What the library takes, by the name its content gives it. */
export type PictureMime = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/gif'
export type DocumentMime = (typeof documentExtensions)[number][0]
export type MediaMime = PictureMime | DocumentMime

export type TypeRefusal = 'file-empty' | 'svg-refused' | 'heic-refused' | 'web-page' | 'with-macros' | 'old-office' | 'unknown-type'

const documentExtensions = [
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['text/calendar', 'ics'],
  ['text/csv', 'csv'],
  ['text/plain', 'txt'],
] as const

/** The extension that a document's name must carry, whatever it was sent as. */
export const extensionOf = Object.fromEntries(documentExtensions) as Record<DocumentMime, string>

const pictures: readonly (readonly [PictureMime, readonly number[], number])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff], 0],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 0],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], 0],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
]

const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zip = [0x50, 0x4b, 0x03, 0x04]

/** What a file is, by its first bytes and what it holds; its name says nothing. */
export function typeOf(bytes: Uint8Array): MediaMime | TypeRefusal {
  if (bytes.length === 0) return 'file-empty'
  const picture = pictures.find(([, mark, at]) => startsWith(bytes, mark, at))
  if (picture) return picture[0]
  if (latin(bytes, 4, 8) === 'ftyp') return brandType(bytes)
  // Readers of PDF allow for rubbish before the mark.
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'application/pdf'
  if (startsWith(bytes, oldOffice)) return 'old-office'
  return startsWith(bytes, zip) ? archiveType(bytes) : textType(bytes)
}

/** Whether what `typeOf` found is a picture. */
export function isPicture(mime: string): mime is PictureMime {
  return mime.startsWith('image/')
}

/** Whether what `typeOf` found can be taken. */
export function isTaken(found: MediaMime | TypeRefusal): found is MediaMime {
  return found.includes('/')
}

// ISO base media: the brands tell AVIF from what telephones write.
function brandType(bytes: Uint8Array): MediaMime | TypeRefusal {
  const brands = latin(bytes, 8, Math.min(64, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)))
  if (/avi[fs]/.test(brands)) return 'image/avif'
  return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic-refused' : 'unknown-type'
}

function archiveType(bytes: Uint8Array): MediaMime | TypeRefusal {
  // OpenDocument says what it is in its first entry, which is not compressed.
  const declared = documentExtensions.find(([mime]) => mime === zipFirstText(bytes, 'mimetype'))
  if (declared) return declared[0]
  const names = zipEntryNames(bytes)
  if (!names.has('[Content_Types].xml')) return 'unknown-type'
  if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) return 'with-macros'
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  if (names.has('xl/workbook.xml')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return names.has('ppt/presentation.xml') ? 'application/vnd.openxmlformats-officedocument.presentationml.presentation' : 'unknown-type'
}

function textType(bytes: Uint8Array): MediaMime | TypeRefusal {
  // Text holds no other control character than these; one look at the beginning tells binaries apart.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return 'unknown-type'
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536)).replace(/^\uFEFF/, '').trimStart()
  if (text === '') return 'file-empty'
  if (/<svg[\s>]/i.test(text)) return 'svg-refused'
  if (/^<(!|\?|[a-z])/i.test(text) || /<(script|html|iframe|body)[\s>]/i.test(text)) return 'web-page'
  if (/^BEGIN:VCALENDAR/i.test(text)) return 'text/calendar'
  return isTable(text) ? 'text/csv' : 'text/plain'
}

/** Whether the first lines are cut into the same number of cells, two at least. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/).slice(0, 6).filter((line) => line !== '')
  return lines.length > 1 && [';', '\t', ','].some((mark) => {
    const [first = 0, ...others] = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length)
    return first > 1 && others.every((count) => count === first)
  })
}

function startsWith(bytes: Uint8Array, mark: readonly number[], at = 0): boolean {
  return mark.every((byte, index) => bytes[at + index] === byte)
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
