/** Reduces a text to lower-case words without accents, ligatures or punctuation, so that two spellings of one thing compare equal. */
export function plainWords(text: string): string {
  return withoutAccents(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Lower case, without accents and ligatures, curly apostrophes made straight; punctuation stays. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ`´]/g, "'")
}

/** The text of a cell without the spaces around it or doubled in it (non-breaking and zero-width ones included). */
export function tidy(text: string): string {
  return text.replace(/[\u200B-\u200D\u2060\uFEFF]/g, '').replace(/\s+/gu, ' ').trim()
}
