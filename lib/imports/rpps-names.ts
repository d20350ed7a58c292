const INNER_PARTICLES = new Set(['de', 'du', 'des', 'den', 'der', 'dit', 'et', 'la'])
const PLACE_PARTICLES = new Set('a à au aux d de des du en et l la le les lès lez sous sur'.split(' '))
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu

/**
 * A person's name as people write it ("D'HAENE" → "D'Haene", "MARTIN DE LA TOUR" → "Martin de la Tour").
 * A name that already mixes cases is left as it is. The first word keeps its capital, since "De Smet" and
 * "de Gaulle" cannot be told apart.
 */
export function personName(written: string): string {
  const name = tidySpaces(written)
  if (!isOneCase(name)) return name
  const lower = name.toLocaleLowerCase('fr')
  return lower.replace(LETTERS, (word, at: number) => {
    const isParticle = INNER_PARTICLES.has(word) && lower[at - 1] === ' ' && lower[at + word.length] === ' '
    const isElided = word === 'd' && lower[at - 1] === ' ' && lower[at + 1] === "'"
    return isParticle || isElided ? word : capitalise(word)
  })
}

/** A town's name as people write it ("MONS-EN-PÉVÈLE" → "Mons-en-Pévèle", "LA BASSÉE" → "La Bassée"). */
export function townName(written: string): string {
  const name = tidySpaces(written)
  if (!isOneCase(name)) return name
  const lower = name.toLocaleLowerCase('fr')
  return lower.replace(LETTERS, (word, at: number) => (at > 0 && PLACE_PARTICLES.has(word) ? word : capitalise(word)))
}

/**
 * A structure's name without its capitals ("MAISON DE SANTÉ RÂCHES" → "Maison de Santé Râches"); words
 * without vowel are taken for initials ("SCM", "MSP") and stay.
 */
export function structureName(written: string): string {
  const name = tidySpaces(written)
  if (name !== name.toLocaleUpperCase('fr')) return name
  return name.replace(LETTERS, (word, at: number) => {
    const lower = word.toLocaleLowerCase('fr')
    if (lower === 'dr' || lower === 'drs' || lower === 'st' || lower === 'ste') return capitalise(lower)
    // "CABINET DU DR D'HAENE": what follows is a person's name.
    const opensName = at === 0 || /\bdrs? $/i.test(name.slice(0, at))
    if (!opensName && PLACE_PARTICLES.has(lower)) return lower
    return word.length > 1 && /^[^aeiouyàâäéèêëîïôöùûüœæ]+$/.test(lower) ? word : capitalise(lower)
  })
}

function capitalise(word: string): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase('fr') + rest.join('')
}

function isOneCase(name: string): boolean {
  return name === name.toLocaleUpperCase('fr') || name === name.toLocaleLowerCase('fr')
}

function tidySpaces(text: string): string {
  return text.replace(/[’‘`´]/g, "'").replace(/\s+/g, ' ').trim()
}
