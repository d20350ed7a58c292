import { createHash } from 'node:crypto'
import { plainWords } from '#lib/platform/format/plain-words'

/**
 * The people whom the reference texts name, as fingerprints: this project does not write their names, not even to say
 * that it does not. A surname alone, or first name and surname where the surname is a common one.
 */
const namedInTexts: ReadonlySet<string> = new Set([
  '3ccf8fbfc136976f', '427456599ba3d63d', 'f5830bc7240dc3fd', '605c32ba3a63cb65', '50482d5e07713e65',
  '2d697f1957a17471', 'cb3d1ab4c54b213e', '0e5e60ef6fe41d78', '0642185c5b63da6f', '2793ffecaa227335',
])

/** Words, and pairs of words that follow each other, that are the name of a person of the texts. */
export function realNamesIn(text: string, names: ReadonlySet<string> = namedInTexts): string[] {
  const words = plainWords(text).split(' ')
  const pairs = words.map((word, index) => `${word} ${words[index + 1] ?? ''}`)
  return [...new Set([...words, ...pairs])].filter((one) => names.has(nameFingerprint(one)))
}

/** The fingerprint of a name in plain letters. */
export function nameFingerprint(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}
