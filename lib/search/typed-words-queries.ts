import { db } from '#lib/platform/db/client'
import type { KnownWord } from './typing-errors.ts'

/** A word that somebody typed, without accents; `begins` and `alike`: words of the site that begin like it, or look like it. */
export type TypedWord = { word: string; isKnown: boolean; begins: KnownWord[]; alike: KnownWord[] }

/** Longer questions are answered by their first words. */
const wordsAtMost = 8

/** What was typed, word by word, beside what the site knows. Words that say nothing ("la", "de") are left out. */
export async function publicTypedWords(typed: string): Promise<TypedWord[]> {
  const rows = await db().$queryRaw<(TypedWord & { isEmpty: boolean })[]>`
    SELECT word, (cardinality(lexemes) = 0 OR word ~ '^[a-z]$') AS "isEmpty", known.is AS "isKnown",
      CASE WHEN known.is OR length(word) < 3 THEN '[]' ELSE (SELECT coalesce(jsonb_agg(b), '[]') FROM (
        SELECT s.word, s.documents FROM search_word s WHERE s.word LIKE typed.word || '%' ORDER BY s.documents DESC, s.word LIMIT 6) b) END AS begins,
      CASE WHEN known.is OR length(word) < 4 THEN '[]' ELSE (SELECT coalesce(jsonb_agg(a), '[]') FROM (
        SELECT s.word, s.documents FROM search_word s WHERE s.word % typed.word ORDER BY similarity(s.word, typed.word) DESC, s.documents DESC LIMIT 12) a) END AS alike
    FROM (SELECT word, number, ts_lexize('french_stem', search_text(word)) AS lexemes
            FROM regexp_split_to_table(search_plain(${typed}), '[^a-z0-9]+') WITH ORDINALITY AS split(word, number) WHERE word <> '' ORDER BY number LIMIT ${wordsAtMost}) typed,
      LATERAL (SELECT EXISTS (SELECT 1 FROM search_word s WHERE s.stem = typed.lexemes[1]) OR word ~ '[0-9]' AS is) known
    ORDER BY number`
  return rows.flatMap(({ isEmpty, ...word }) => (isEmpty ? [] : [word]))
}
