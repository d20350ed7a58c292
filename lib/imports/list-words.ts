import { plainWords } from '#lib/platform/format/plain-words'

const ILLNESS = /\b(?:maladies?|malades?|burn out|burnout|depressi\w*|cancers?|chimio\w*|hospitali\w*|oper(?:e|ee|ation)|avc|infarctus|accident\w*|convalescen\w*|therapeutique|maternite|grossesse|enceinte|conge mat|deced\w*|fracture\w*|chirurgi\w*)\b/

/** Whether a remark about a doctor seems to say something of her or his health, which a register must not keep. */
export function namesIllness(text: string): boolean {
  return ILLNESS.test(plainWords(text).replace(/\b(?:femmes? enceintes?|maladies? chroniques?|sorties? d hospitalisation)\b/g, ' '))
}

/** Number of typing errors between two words: a letter missing, too many, replaced, or two neighbours swapped. */
export function typingErrors(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 4) return Math.max(left.length, right.length)
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1)
      let best = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced)
      const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (isSwap) best = Math.min(best, (beforePrevious[column - 2] ?? 0) + 1)
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.length] ?? 0
}
