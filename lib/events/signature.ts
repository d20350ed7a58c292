/** A point of a drawing, in a box of `box` units. */
export type Point = { x: number; y: number }

/** Where signatures are drawn: three times as wide as high. */
export const signatureBox = { width: 300, height: 100 }
/** The longest signature that is kept, in letters: some 500 points. */
export const longestSignature = 4000

/** Units under which two points that follow each other are one; more where a drawing is long. */
const steps = [2, 4, 8, 16] as const

/** A drawing as it is kept: "x,y x,y;x,y", whole numbers within the box; made coarser rather than cut when it is long. Empty where nothing was drawn. */
export function signatureText(strokes: readonly (readonly Point[])[]): string {
  const texts = steps.map((step) => strokes.map((stroke) => thinned(stroke.map(within), step).map(({ x, y }) => `${x},${y}`).join(' ')).filter((text) => text !== '').join(';'))
  return texts.find((text) => text.length <= longestSignature) ?? (texts.at(-1) ?? '').slice(0, longestSignature).replace(/[; ][^; ]*$/, '')
}

/** Whether a text is a drawing as we keep it, within its box; the empty one is a word given instead. */
export function isSignature(text: string): boolean {
  if (text === '') return true
  if (text.length > longestSignature || !/^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3})*$/.test(text)) return false
  return text.split(/[ ;]/).every((point) => {
    const [x = 0, y = 0] = point.split(',').map(Number)
    return x <= signatureBox.width && y <= signatureBox.height
  })
}

/** The drawing as an outline for SVG; a dot is a short line, since a point alone is not drawn. */
export function signaturePath(text: string): string {
  if (text === '') return ''
  return text.split(';').map((stroke) => {
    const points = stroke.split(' ').map((point) => point.replace(',', ' '))
    return points.length === 1 ? `M${points[0] ?? ''}l1 0` : `M${points.join('L')}`
  }).join('')
}

function within({ x, y }: Point): Point {
  return { x: Math.min(signatureBox.width, Math.max(0, Math.round(x))), y: Math.min(signatureBox.height, Math.max(0, Math.round(y))) }
}

/** The first and the last point, and those between that are far enough from the one before. */
function thinned(stroke: readonly Point[], step: number): Point[] {
  const kept: Point[] = []
  for (const [index, point] of stroke.entries()) {
    const before = kept.at(-1)
    const isLast = index === stroke.length - 1
    if (before === undefined || Math.hypot(point.x - before.x, point.y - before.y) >= step || (isLast && (point.x !== before.x || point.y !== before.y))) kept.push(point)
  }
  return kept
}
