import { plainWords, tidy } from '#lib/platform/format/plain-words'
import { withoutTitle } from '#lib/practitioners/name-key'

/**
 * Splits "ROUSSELLE Élodie" or "Élodie ROUSSELLE" typed in one cell: the words in capitals are the last name.
 * Without that difference nothing tells which is which, and the first name stays empty, to be asked.
 */
export function splitFullName(name: string): { lastName: string; firstName: string } {
  const words = withoutTitle(name).split(' ').filter(Boolean)
  const capitals = words.filter((word) => isInCapitals(word))
  const others = words.filter((word) => !isInCapitals(word))
  const isSplit = capitals.length > 0 && others.length > 0 && (isRun(words, capitals.length, 'start') || isRun(words, capitals.length, 'end'))
  return isSplit ? { lastName: capitals.join(' '), firstName: others.join(' ') } : { lastName: words.join(' '), firstName: '' }
}

function isRun(words: readonly string[], count: number, side: 'start' | 'end'): boolean {
  const run = side === 'start' ? words.slice(0, count) : words.slice(-count)
  return run.every(isInCapitals)
}

function isInCapitals(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)
}

/**
 * Whether letters were lost when the file was saved: "NGUY?N" (an alphabet that cannot hold the letter writes "?"),
 * the replacement character, or "Ã©" (UTF-8 read as Windows-1252).
 */
export function hasLostCharacters(text: string): boolean {
  return /\p{L}\?|\?\p{L}|\uFFFD|Ã[\u0080-\u00BF©¨ª«´¹¢§®¯»¼]|Å[“”]/u.test(text)
}

/** An expression that finds, among name keys, those that a name with lost letters may have been. */
export function lostNamePattern(lastName: string, firstName: string): RegExp {
  const part = (text: string) =>
    tidy(text)
      .split(/[?\uFFFD]/u)
      .map((piece) => plainWords(piece))
      .join('[a-z]{1,2}')
  return new RegExp(`^${part(withoutTitle(lastName))}\\|${part(firstName)}$`)
}

/** Whether the text can be a person's name at all: at least two letters, no sentence, no figures. */
export function looksLikeName(name: string): boolean {
  const bare = withoutTitle(name)
  return /\p{L}.*\p{L}/u.test(bare) && bare.length <= 80 && !/[0-9@=<>{}[\]|\\]/.test(bare)
}
