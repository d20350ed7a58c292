import { plainWords, tidy } from '#lib/platform/format/plain-words'
import { namesIllness } from './list-words.ts'

/** What the remarks of a line say beside the answer. `closingDays`: ISO weekdays, 1 = Monday. `note`: what was not understood, as typed, for the coordination alone. */
export type RemarksReading = {
  closingDays: number[]
  stepFree: boolean | null
  languages: string[]
  callBack: boolean
  note: string | null
  /** A part was left out because it told of somebody's health. */
  leftOut: 'illness' | null
  /** Pieces that were not understood, for one more reading as an answer; not to be kept (they may tell of somebody's health). */
  unread: string[]
}

export type HomeVisits = 'none' | 'served_communes' | 'known_patients'

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const
const DAY_WORD = `(?:${DAYS.join('|')})s?`
const CLOSED_DAYS = new RegExp(`^(?:le )?(?:secretariat|secretaire|cabinet|accueil|standard)?(?: est)? ?(?:fermee?|absente?|pas de secretariat|pas la|ne repond pas)(?: (?:le|les|tous les))? (${DAY_WORD}(?: ?(?:et|/)? ?(?:le |les )?${DAY_WORD})*)$`)
const STEP_FREE = /^(?:acces |accessible |accessibilite |cabinet )*(?:(?:aux? )?(?:pmr|handicapes?|fauteuils?)(?: roulants?)?(?: (?:ok|oui|possible))?|rampe(?: d acces)?|ascenseur|plain pied|de plain pied|accessible)$/
const NOT_STEP_FREE = /^(?:(?:non|pas|peu|inaccessible)(?: d)? ?(?:acces |accessible ?)?(?:(?:aux? )?(?:pmr|handicapes?|fauteuils?)(?: roulants?)?|ascenseur)?|(?:etage )?sans (?:ascenseur|acces pmr|rampe)|pmr non|escaliers?|\d*(?:er|e|eme)? ?etage sans ascenseur|marches?|inaccessible)$/
const SPOKEN = /^(?:(?:il |elle )?parle(?:nt)?|langues?(?: parlees?)?|consultations? en|parlant)\b/
/** ISO 639 codes of the languages a list is likely to name. */
const LANGUAGES: Readonly<Record<string, string>> = {
  arabe: 'ar', arabophone: 'ar', anglais: 'en', anglophone: 'en', espagnol: 'es', portugais: 'pt', italien: 'it', allemand: 'de', polonais: 'pl', roumain: 'ro',
  turc: 'tr', russe: 'ru', ukrainien: 'uk', neerlandais: 'nl', flamand: 'nl', chinois: 'zh', mandarin: 'zh', vietnamien: 'vi', kabyle: 'kab', berbere: 'ber',
  serbe: 'sr', croate: 'hr', albanais: 'sq', grec: 'el', hongrois: 'hu', tcheque: 'cs', bulgare: 'bg', wolof: 'wo', lsf: 'fsl', malgache: 'mg', persan: 'fa', farsi: 'fa', japonais: 'ja',
}

/** Reads the remarks piece by piece; a piece that is not understood wholly stays in the note, nothing is guessed from half a sentence. */
export function readRemarks(text: string): RemarksReading {
  const reading: RemarksReading = { closingDays: [], stepFree: null, languages: [], callBack: false, note: null, leftOut: null, unread: [] }
  const kept: string[] = []
  for (const piece of text.split(/[;.,\n]|=>|->|→/).map(tidy)) {
    if (piece === '') continue
    if (readPiece(plainWords(piece), reading)) continue
    reading.unread.push(piece)
    if (namesIllness(piece)) reading.leftOut = 'illness'
    else kept.push(piece)
  }
  reading.closingDays.sort((left, right) => left - right)
  return { ...reading, note: kept.length === 0 ? null : kept.join(' ; ').slice(0, 1000) }
}

/** Reads a "Langues" column: every word must be a language, others stay for the note. */
export function readLanguages(text: string): { languages: string[]; note: string | null } {
  const found = text.split(/[;,/+\n]|\bet\b/).map(tidy).filter(Boolean)
  const codes = found.map((word) => LANGUAGES[plainWords(word)] ?? null)
  const others = found.filter((word, index) => codes[index] === null && !/^(?:non|aucune|fran[cç]ais)$/i.test(word))
  return { languages: [...new Set(codes.filter((code) => code !== null))], note: others.length === 0 ? null : `Langues : ${others.join(', ')}` }
}

/** Reads the column of home visits. A frequency ("rarement") says nothing of who is visited: it is proposed as known patients, to be asked. */
export function readHomeVisits(text: string): { homeVisits: HomeVisits | null; confidence: 'sure' | 'ask' } {
  const plain = plainWords(text)
  if (plain === '' || plain === 'nsp') return { homeVisits: null, confidence: 'sure' }
  if (/^(?:oui|o|ok|x|possible|yes|oui visites?)$/.test(plain)) return { homeVisits: 'served_communes', confidence: 'sure' }
  if (/^(?:non|n|aucune?|pas de visites?|jamais|0|ne fait pas(?: de visites?)?)$/.test(plain)) return { homeVisits: 'none', confidence: 'sure' }
  if (/^(?:oui )?(?:(?:uniquement|seulement|que|pour) )?(?:(?:les|ses|des) )?(?:patients? (?:deja )?(?:connus?|suivis?|habituels?)|connus?|patientele)(?: (?:uniquement|seulement))?$/.test(plain)) return { homeVisits: 'known_patients', confidence: 'sure' }
  const isRare = /^(?:rare(?:ment|s)?|parfois|ponctuel(?:lement)?|exceptionnel(?:lement)?|peu|si besoin|occasionnel(?:lement)?|cas par cas|au cas par cas)$/.test(plain)
  return { homeVisits: isRare ? 'known_patients' : null, confidence: 'ask' }
}

/** Reads a column about step-free access: true, false, or null when it does not say. */
export function readStepFree(text: string): boolean | null {
  const plain = plainWords(text)
  if (/^(?:oui|o|ok|x|accessible)$/.test(plain) || STEP_FREE.test(plain)) return true
  return /^(?:non|n)$/.test(plain) || NOT_STEP_FREE.test(plain) ? false : null
}

function readPiece(plain: string, reading: RemarksReading): boolean {
  if (/^(?:a )?(?:rappeler|recontacter|relancer)(?: svp)?$/.test(plain)) {
    reading.callBack = true
    return true
  }
  const days = CLOSED_DAYS.exec(plain)?.[1]
  if (days !== undefined) {
    reading.closingDays = [...new Set([...reading.closingDays, ...DAYS.flatMap((day, index) => (days.includes(day) ? [index + 1] : []))])]
    return true
  }
  if (NOT_STEP_FREE.test(plain) || STEP_FREE.test(plain)) {
    // Two pieces that disagree ("rampe ; pas d'ascenseur") promise nothing.
    const says = !NOT_STEP_FREE.test(plain)
    reading.stepFree = reading.stepFree === false ? false : says
    return true
  }
  return readSpoken(plain, reading)
}

function readSpoken(plain: string, reading: RemarksReading): boolean {
  const words = plain.replace(SPOKEN, '').split(' ').filter((word) => word !== '' && word !== 'et' && word !== 'l' && word !== 'le' && word !== 'aussi' && word !== 'langue' && word !== 'francais')
  const codes = words.map((word) => LANGUAGES[word])
  const isSpoken = words.length > 0 && codes.every((code) => code !== undefined) && (SPOKEN.test(plain) || words.some((word) => /phone$|^lsf$/.test(word)))
  if (!isSpoken) return false
  reading.languages = [...new Set([...reading.languages, ...codes.filter((code) => code !== undefined)])]
  return true
}
