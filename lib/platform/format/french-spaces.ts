const noBreak = '\u00A0'
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/**
 * The same text with no-break spaces where French never breaks a line: "9 h 15", "16 décembre", "03 53 01 00 00", "50 %",
 * "Dr Petit", before ; : ! ? » and after «. Whoever writes types ordinary spaces.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[;:!?»%€])/g, noBreak)
    .replace(/« /g, `«${noBreak}`)
    .replace(/(?<=\d) h(?: (?=\d\d(?!\d))|(?![\p{L}\d]))/gu, (found) => found.replaceAll(' ', noBreak))
    .replace(new RegExp(`(?<=\\d|\\b1er) (?=(?:${months}|ans?|mois|jours?|heures?|minutes?|km|m|g|mg)(?!\\p{L}))`, 'gu'), noBreak)
    .replace(/(?<!\d)0\d(?: \d\d){4}(?!\d)/g, (found) => found.replaceAll(' ', noBreak))
    .replace(/(?<!\p{L})(Dr|M\.|Mme|Pr|n°) (?=[\p{Lu}\d])/gu, `$1${noBreak}`)
}
