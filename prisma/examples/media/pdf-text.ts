/** Advance widths of Helvetica from the space to the tilde, in thousandths of its size (Adobe's metrics, which every reader knows). */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015,
  667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
/** Where WinAnsi differs from Latin-1. */
const winAnsi: Record<string, number> = { '€': 0x80, '…': 0x85, 'Œ': 0x8c, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, 'œ': 0x9c, '\u202F': 0xa0 }

/** A text as a PDF string of the built-in fonts; what they cannot write becomes a question mark. */
export function pdfString(text: string): string {
  const bytes = [...text].map((letter) => winAnsi[letter] ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 63))
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`
}

/** A text cut into lines no wider than this, in points; a no-break space is never cut at. */
export function wrapped(text: string, width: number, size: number, isBold: boolean): string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const last = rows.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, size, isBold) <= width) rows[rows.length - 1] = longer
    else rows.push(word)
  }
  return rows
}

function widthOf(text: string, size: number, isBold: boolean): number {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const thousandths = [...plain].reduce((sum, letter) => sum + (widths[letter.charCodeAt(0) - 32] ?? 556), 0)
  return (thousandths * size * (isBold ? 1.08 : 1)) / 1000
}
