import { plainWords } from '#lib/platform/format/plain-words'
import { plainAnswer, readAnswerFacts } from './list-answer-words.ts'
import { townKey } from './list-towns.ts'
import { typingErrors } from './list-words.ts'

const BEFORE = /^(?:oui|ok|non|mais|que|qu|uniquement|seulement|exclusivement|reserve|reservee|reserves|sauf|pour|les|le|la|l|patients?|habitants?|gens|personnes?|de|du|des|d|a|aux?|en|sur|communes?|secteurs?)\b[\s'’:.-]*/
const AFTER = /[\s.]*\b(?:oui|ok|uniquement|seulement|exclusivement|svp)$/

const INHABITANTS = /(?<!\p{L})(?:habitante?s?|patients?|gens|personnes?|communes?|secteurs?)(?!\p{L})/giu

/** Takes the communes named in an answer out of it: those of the territory, or a word that can only be one when it stands beside a "oui" or "que". */
export function takeTowns(text: string, townNames: readonly string[]): { towns: string[]; areExact: boolean; rest: string } {
  const towns: string[] = []
  let areExact = true
  const pieces = text.split(/(\s*(?:[,;/()+&:]|\bet\b|\bou\b|\s-\s)\s*)/u)
  const rest = pieces.map((piece, index) => {
    if (index % 2 === 1) return piece
    const core = townNames.some((name) => townKey(name) === townKey(piece)) ? piece.trim() : coreOf(piece)
    const town = core === '' ? null : townIn(core, townNames)
    if (town === null) return piece
    towns.push(town.name)
    areExact = areExact && town.isExact
    return piece.replace(core, ' ').replace(INHABITANTS, ' ')
  })
  return { towns: [...new Set(towns)], areExact, rest: rest.join('') }
}

/** The piece without the small words around a name. */
function coreOf(piece: string): string {
  let core = piece.trim()
  for (let turn = 0; turn < 12; turn += 1) {
    // Matched on a text without accents of the same length, so that the cut falls at the same place.
    const plain = [...core].map((letter) => plainWords(letter).slice(0, 1) || (/[\s'’:.-]/.test(letter) ? letter : '_')).join('')
    const before = BEFORE.exec(plain)?.[0].length ?? 0
    const after = AFTER.exec(plain.slice(before))?.[0].length ?? 0
    if (before + after === 0) return core
    core = [...core].slice(before, [...core].length - after).join('').trim()
  }
  return core
}

function townIn(core: string, townNames: readonly string[]): { name: string; isExact: boolean } | null {
  const key = townKey(core)
  if (key === '') return null
  const exact = townNames.find((name) => townKey(name) === key)
  if (exact !== undefined) return { name: exact, isExact: true }
  const isName = /^\p{Lu}\p{Ll}+(?:[ '’-](?:\p{Lu}[\p{L}]+|en|le|la|les|lez|lès|sur|sous|de|du|d|l|au|aux|à))*$/u.test(core)
  if (!isName || isVocabulary(core)) return null
  if (townNames.length === 0) return { name: core, isExact: true }
  // A name near one of the territory's is a misspelt town, to be asked; a far one stays in the text, which is then unclear.
  const isNear = townNames.some((name) => typingErrors(townKey(name), key) <= 2 || townKey(name).startsWith(`${key} `))
  return isNear ? { name: core, isExact: false } : null
}

function isVocabulary(core: string): boolean {
  const plain = plainAnswer(core)
  return readAnswerFacts(plain).leftover !== plain
}
