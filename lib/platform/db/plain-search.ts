import { Prisma } from '#lib/platform/db/generated/client'

/** Words of a search, without accents and capitals; at most six, so that nobody makes a query of a thousand. */
export function searchWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').split(/[^a-z0-9@.]+/).filter(Boolean).slice(0, 6)
}

/** Every word is somewhere in these columns, accents and capitals forgiven. */
export function containsWords(columns: readonly Prisma.Sql[], words: readonly string[]): Prisma.Sql {
  if (words.length === 0) return Prisma.sql`true`
  const text = Prisma.sql`replace(translate(lower(concat_ws(' ', ${Prisma.join([...columns])})), 'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), 'œ', 'oe')`
  return Prisma.join(words.map((word) => Prisma.sql`${text} LIKE ${`%${word.replace(/[%_\\]/g, '\\$&')}%`}`), ' AND ')
}
