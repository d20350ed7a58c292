import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { hitEnd, hitStart, type Piece, piecesOf } from './highlight.ts'
import type { SearchKindName } from './search-kinds.ts'

export type FoundDocument = { kind: SearchKindName; title: readonly Piece[]; address: string; excerpt: readonly Piece[] }
/** `isMore`: a word so common that only some of its documents were looked at. */
export type SearchAnswer = { found: FoundDocument[]; byKind: ReadonlyMap<SearchKindName, number>; total: number; isMore: boolean; isGuess: boolean }

const nothing: SearchAnswer = { found: [], byKind: new Map(), total: 0, isMore: false, isGuess: false }
/** How many of those with the words in their title, and how many of the others, are ranked at most. */
const rankedAtMost = 400
const marks = `StartSel=${hitStart}, StopSel=${hitEnd}`

type Row = { kind: SearchKindName; title: string; address: string; excerpt: string; counts: Record<string, number> }

/**
 * What everyone may find of the site: stems in French, accents forgiven; when no word is found, titles that look alike
 * (typing errors), said to be a guess.
 */
export async function publicSearch(typed: string, { kind = null, limit = 30 }: { kind?: SearchKindName | null; limit?: number } = {}): Promise<SearchAnswer> {
  const words = spoken(typed)
  if (words === '') return nothing
  const query = Prisma.sql`websearch_to_tsquery('public.french_plain', ${words})`
  // The same words, wanted in the title: of a word that is everywhere, these come first whatever else is left aside.
  const inTitle = Prisma.sql`regexp_replace(${query}::text, '''((?:[^'']|'''')*)''', '''\\1'':A', 'g')::tsquery`
  const columns = Prisma.sql`kind, subject_id, title, summary, body, address, dated_on, stems, plain`
  const matched = Prisma.sql`
    (SELECT ${columns} FROM search_document WHERE stems @@ ${inTitle} LIMIT ${rankedAtMost}) UNION ALL
    (SELECT ${columns} FROM search_document WHERE stems @@ ${query} AND NOT stems @@ ${inTitle} LIMIT ${rankedAtMost})`
  const rank = Prisma.sql`ts_rank_cd(stems, ${query}, 1) * (CASE WHEN kind IN ('page', 'action') THEN 1.6 ELSE 1 END) + similarity(plain, lower(public.unaccent(${words}))) * 2`
  const exact = answerFrom(await ranked(matched, rank, query, kind, limit), kind, false)
  if (exact.total > 0) return exact
  const alike = Prisma.sql`lower(public.unaccent(${words}))`
  const lookalikes = Prisma.sql`SELECT ${columns} FROM search_document WHERE ${alike} <% plain LIMIT ${rankedAtMost}`
  return answerFrom(await ranked(lookalikes, Prisma.sql`word_similarity(${alike}, plain) + similarity(${alike}, plain)`, query, kind, limit), kind, true)
}

export type Suggestion = { title: string; address: string }

/** Titles that begin like what is being typed, then those with such a word in them, then those that look like it. */
export async function publicSuggestions(typed: string): Promise<Suggestion[]> {
  const words = likeText(spoken(typed))
  if (words.length < 2) return []
  const wanted = 8
  const alike = Prisma.sql`lower(public.unaccent(${spoken(typed)}))`
  const ways = [
    Prisma.sql`plain LIKE ${`${words}%`} ORDER BY length(plain), plain`,
    Prisma.sql`plain LIKE ${`% ${words}%`}`,
    ...(words.length > 3 ? [Prisma.sql`${alike} <% plain`] : []),
  ]
  const found = new Map<string, Suggestion>()
  for (const way of ways) {
    if (found.size >= wanted) break
    const rows = await db().$queryRaw<Suggestion[]>`SELECT title, address FROM search_document WHERE ${way} LIMIT ${wanted}`
    for (const row of rows) if (!found.has(row.address)) found.set(row.address, row)
  }
  return [...found.values()].slice(0, wanted)
}

/** The best of what matched, marked for reading, each with the counts of all that matched. */
async function ranked(matched: Prisma.Sql, rank: Prisma.Sql, query: Prisma.Sql, kind: SearchKindName | null, limit: number): Promise<Row[]> {
  const inKind = kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}::search_kind`
  return db().$queryRaw<Row[]>`
    WITH matched AS MATERIALIZED (${matched}),
      counts AS (SELECT coalesce(jsonb_object_agg(kind, n), '{}') AS counts FROM (SELECT kind, count(*)::int AS n FROM matched GROUP BY kind) grouped),
      best AS (SELECT *, ${rank} AS rank FROM matched WHERE ${inKind} ORDER BY rank DESC, dated_on DESC NULLS LAST, title LIMIT ${limit})
    SELECT kind::text AS kind, ts_headline('public.french_plain', title, ${query}, ${`${marks}, HighlightAll=true`}) AS title, address, counts.counts AS counts,
      ts_headline('public.french_plain', left(CASE WHEN summary = '' THEN body ELSE summary || ' ' || body END, 2500), ${query}, ${`${marks}, MaxWords=28, MinWords=12, MaxFragments=1`}) AS excerpt
    FROM best, counts ORDER BY rank DESC, dated_on DESC NULLS LAST, title`
}

function answerFrom(rows: readonly Row[], kind: SearchKindName | null, isGuess: boolean): SearchAnswer {
  const byKind = new Map(Object.entries(rows[0]?.counts ?? {}).map(([one, count]) => [one as SearchKindName, count]))
  const all = [...byKind.values()].reduce((sum, count) => sum + count, 0)
  return {
    found: rows.map(({ kind: found, title, address, excerpt }) => ({ kind: found, title: piecesOf(title), address, excerpt: piecesOf(excerpt) })),
    byKind, total: kind === null ? all : (byKind.get(kind) ?? 0), isMore: [...byKind.values()].some((count) => count >= rankedAtMost), isGuess,
  }
}

/** What was typed as words: apostrophes part them as they do in the index; at most a sentence. */
function spoken(typed: string): string {
  return typed.replaceAll(/[’'\u0000]/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

/** For LIKE, its own signs taken as letters, without accents and capitals like the titles it is compared with. */
function likeText(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)
}
