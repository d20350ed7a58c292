/** A piece of an excerpt: `isHit` where it answers the search. */
export type Piece = { text: string; isHit: boolean }

/** Marks that no text holds: what the database puts around a hit. */
export const hitStart = '\u0001'
export const hitEnd = '\u0002'

/** An excerpt as the database marked it, cut into pieces for the page to draw. */
export function piecesOf(marked: string): Piece[] {
  return marked.split(hitStart).flatMap((part, index): Piece[] => {
    const [hit = '', ...rest] = part.split(hitEnd)
    if (index === 0) return part === '' ? [] : [{ text: part.replaceAll(hitEnd, ''), isHit: false }]
    const after = rest.join('')
    return [{ text: hit, isHit: true }, ...(after === '' ? [] : [{ text: after, isHit: false }])]
  })
}
