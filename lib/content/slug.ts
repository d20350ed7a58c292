/** The last part of an address, from a title: lower case, without accents, whole words, at most 80 characters. */
export function slugOf(title: string): string {
  const words = title.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'oe').replaceAll('æ', 'ae').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 80) : `${slug}-${word}`
    if (longer.length > 80) break
    slug = longer
  }
  return slug === '' ? 'sans-titre' : slug
}

/** The first free address near a wanted one: itself, then with -2, -3… */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const candidate = `${wanted.slice(0, 76)}-${number}`
    if (!taken.has(candidate)) return candidate
  }
}

/** Whether somebody typed an address that can be one. */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
