import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { hitEnd, hitStart, type Piece, piecesOf } from './highlight.ts'
import type { SearchKindName } from './search-kinds.ts'

export type FoundDocument = { kind: SearchKindName; title: readonly Piece[]; address: string; excerpt: readonly Piece[] }
export type SearchAnswer = { found: FoundDocument[]; byKind: ReadonlyMap<SearchKindName, number>; total: number; isGuess: boolean }

const nothing: SearchAnswer = { found: [], byKind: new Map(), total: 0, isGuess: false }
/** Ranking looks at this many at most: of a word that is everywhere, the order of the rest matters to nobody. */
const rankedAtMost = 3000

/**
 * What everyone may find of the site: stems in French, accents forgiven; when no word is found, titles that look alike
 * (typing errors), said to be a guess.
 */
export async function publicSearch(typed: string, { kind = null, limit = 30 }: { kind?: SearchKindName | null; limit?: number } = {}): Promise<SearchAnswer> {
  const words = spoken(typed)
  if (words === '') return nothing
  const query = Prisma.sql`websearch_to_tsquery('public.french_plain', ${words})`
  const exact = await answer(Prisma.sql`stems @@ ${query}`, Prisma.sql`ts_rank_cd(stems, ${query}, 1) * (CASE WHEN kind IN ('page', 'action') THEN 1.6 ELSE 1 END) + similarity(plain, lower(public.unaccent(${words}))) * 2`, words, kind, limit)
  if (exact.total > 0) return exact
  const alike = Prisma.sql`lower(public.unaccent(${words}))`
  return { ...await answer(Prisma.sql`${alike} <% plain`, Prisma.sql`word_similarity(${alike}, plain) + similarity(${alike}, plain)`, words, kind, limit), isGuess: true }
}

export type Suggestion = { title: string; address: string }

/** Titles that begin like what is being typed, or look like it. */
export async function publicSuggestions(typed: string): Promise<Suggestion[]> {
  const words = spoken(typed)
  if (words.length < 2) return []
  const plain = Prisma.sql`lower(public.unaccent(${words}))`
  return db().$queryRaw<Suggestion[]>`
    SELECT title, address FROM search_document WHERE plain LIKE '%' || ${likeText(words)} || '%' OR ${plain} <% plain
    ORDER BY (plain LIKE ${likeText(words)} || '%') DESC, word_similarity(${plain}, plain) DESC, length(title), title LIMIT 8`
}

async function answer(where: Prisma.Sql, rank: Prisma.Sql, words: string, kind: SearchKindName | null, limit: number): Promise<SearchAnswer> {
  const query = Prisma.sql`websearch_to_tsquery('public.french_plain', ${words})`
  const marks = `StartSel=${hitStart}, StopSel=${hitEnd}`
  const options = `${marks}, MaxWords=28, MinWords=12, MaxFragments=1`
  const inKind = kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}::search_kind`
  const [rows, counts] = await Promise.all([
    db().$queryRaw<{ kind: SearchKindName; title: string; address: string; excerpt: string }[]>`
      SELECT kind::text AS kind, ts_headline('public.french_plain', title, ${query}, ${`${marks}, HighlightAll=true`}) AS title, address,
        ts_headline('public.french_plain', left(CASE WHEN summary = '' THEN body ELSE summary || ' ' || body END, 4000), ${query}, ${options}) AS excerpt
      FROM (SELECT *, ${rank} AS rank FROM (SELECT * FROM search_document WHERE ${where} AND ${inKind} LIMIT ${rankedAtMost}) matched
        ORDER BY rank DESC, dated_on DESC NULLS LAST, title LIMIT ${limit}) best
      ORDER BY rank DESC, dated_on DESC NULLS LAST, title`,
    db().$queryRaw<{ kind: SearchKindName; count: number }[]>`SELECT kind::text AS kind, count(*)::int AS count FROM search_document WHERE ${where} GROUP BY kind`,
  ])
  const byKind = new Map(counts.map((one) => [one.kind, one.count]))
  const total = kind === null ? counts.reduce((sum, one) => sum + one.count, 0) : (byKind.get(kind) ?? 0)
  return { found: rows.map((row) => ({ ...row, title: piecesOf(row.title), excerpt: piecesOf(row.excerpt) })), byKind, total, isGuess: false }
}

/** What was typed as words: apostrophes part them as they do in the index; at most a sentence. */
function spoken(typed: string): string {
  return typed.replaceAll(/[’'\u0000]/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

/** For LIKE, its own signs taken as letters, without accents and capitals like the titles it is compared with. */
function likeText(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)
}
