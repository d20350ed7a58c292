import { plainWords, tidy } from '#lib/platform/format/plain-words'

const TITLE = /^(?:(?:dr|docteure?|pr|prof|professeure?|m|mr|mme|mlle|mademoiselle|madame|monsieur)(?:\.\s*|\s+))+/iu

/** The name without "Dr", "Mme"…, nor spaces in excess. A name made of a title alone becomes empty. */
export function withoutTitle(name: string): string {
  const bare = tidy(name).replace(TITLE, '').trim()
  return /^(?:dre?|docteure?|pr|mme|mr)\.?$/iu.test(bare) ? '' : bare
}

/** One key for all spellings of a person's name: "Dr LECŒUR" "Jean-Baptiste" = "Lecoeur" "Jean Baptiste". */
export function nameKey(lastName: string, firstName: string): string {
  return `${plainWords(withoutTitle(lastName))}|${plainWords(firstName)}`
}

