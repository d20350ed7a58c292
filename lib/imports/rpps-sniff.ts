export type NotTextRefusal =
  | 'html-page'
  | 'pdf-file'
  | 'spreadsheet-file'
  | 'zip-file'
  | 'image-file'
  | 'wrong-encoding'
  | 'binary-file'

const SIGNATURES: readonly (readonly [string, NotTextRefusal])[] = [
  ['%PDF', 'pdf-file'],
  ['\xD0\xCF\x11\xE0', 'spreadsheet-file'],
  ['PK\x03\x04', 'zip-file'],
  ['PK\x05\x06', 'zip-file'],
  ['\x1F\x8B', 'zip-file'],
  ['7z\xBC\xAF', 'zip-file'],
  ['Rar!', 'zip-file'],
  ['\x89PNG', 'image-file'],
  ['\xFF\xD8\xFF', 'image-file'],
  ['GIF8', 'image-file'],
  ['RIFF', 'image-file'],
  ['\xFF\xFE', 'wrong-encoding'],
  ['\xFE\xFF', 'wrong-encoding'],
]

/**
 * Recognises by its first bytes a file that cannot be the national extraction (the download page saved
 * instead of the file, an archive not unpacked, a spreadsheet…); null when it looks like text.
 */
export function sniffNotText(head: Buffer): NotTextRefusal | null {
  const start = head.toString('latin1', 0, 4096)
  for (const [signature, refusal] of SIGNATURES) {
    if (!start.startsWith(signature)) continue
    const isWorkbook = start.includes('[Content_Types].xml') || start.includes('oasis.opendocument')
    return refusal === 'zip-file' && isWorkbook ? 'spreadsheet-file' : refusal
  }
  const text = start.replace(/^\xEF\xBB\xBF/, '').trimStart()
  if (/^<(!doctype|html|head|\?xml|!--)/i.test(text)) return 'html-page'
  if (start.includes('\0')) return 'binary-file'
  return null
}
