import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { Prisma } from '#lib/platform/db/generated/client'
import { hitEnd, hitStart, type Piece, piecesOf } from './highlight.ts'
import type { SearchKindName } from './search-kinds.ts'
import { meantWords } from './typing-errors.ts'
import { publicTypedWords, type TypedWord } from './typed-words-queries.ts'

export type FoundDocument = { kind: SearchKindName; title: readonly Piece[]; address: string; excerpt: readonly Piece[] }
export type SearchAnswer = {
  found: FoundDocument[]
  byKind: ReadonlyMap<SearchKindName, number>
  total: number
  /** A word so common that only some of its documents were looked at. */
  isMore: boolean
  /** What was searched for instead of what was typed, which nothing answers: words that look like it, or some of its words only. */
  guess: { words: string } | 'some-words' | null
}
type Wanted = { today: Day; kind: SearchKindName | null; limit: number; offset: number }
/** What is looked for, as PostgreSQL writes it: the whole question, each of its words, each in a title, and what titles are compared with. */
type Question = { all: string; parts: readonly string[]; inTitle: readonly string[]; plain: string }

const nothing: SearchAnswer = { found: [], byKind: new Map(), total: 0, isMore: false, guess: null }
/** How many of what is not news, of the latest news with the words in their title, and of the latest that hold them, are ranked at most. */
const rankedAtMost = 150
/** What a title may begin with that nobody types. */
const articles = '^(le|la|les|l|un|une|des) '
const marks = `StartSel=${hitStart}, StopSel=${hitEnd}`

/**
 * What everyone may find of the site: French stems, accents forgiven. When nothing holds all the words, those that are
 * nowhere are read as words that look like them (typing errors, abbreviations), then some of the words are enough; the
 * answer says so. Documents of members are not in the index at all; an offer is found until its last day.
 */
export async function publicSearch(typed: string, { today, kind = null, limit = 20, page = 1 }: { today: Day; kind?: SearchKindName | null; limit?: number; page?: number }): Promise<SearchAnswer> {
  const words = spoken(typed)
  if (words === '') return nothing
  const wanted = { today, kind, limit, offset: (page - 1) * limit }
  const read = await publicTypedWords(words)
  if (read.length === 0) return nothing
  const exact = await answer(await asked(read.map((one) => [one.word]), '&', words), wanted, null)
  if (exact.total > 0) return exact
  const meant = read.map((one) => (one.isKnown ? [one.word] : [one.word, ...meantWords(one.word, one)]))
  const corrected = read.some((one) => !one.isKnown) ? await answer(await asked(meant, '&', words), wanted, { words: guessed(read, meant) }) : nothing
  return corrected.total > 0 ? corrected : answer(await asked(meant, '|', words), wanted, 'some-words')
}

export type Suggestion = { title: string; address: string }

/** Titles that begin like what is being typed, then those that hold its words, the last one being written; typing errors forgiven. */
export async function publicSuggestions(typed: string, today: Day): Promise<Suggestion[]> {
  const words = spoken(typed)
  if (words.length < 2) return []
  const read = await publicTypedWords(words)
  const exact = await titlesWith(read.map((one) => [one.word]), words, today)
  if (exact.length > 0 || words.length < 4) return exact
  return titlesWith(read.map((one) => (one.begins.length > 0 ? [one.word] : [one.word, ...meantWords(one.word, one)])), words, today)
}

/** The best of what answers, marked for reading, with the counts of all that does. */
async function answer(question: Question | null, { today, kind, limit, offset }: Wanted, guess: SearchAnswer['guess']): Promise<SearchAnswer> {
  const inKind = kind === null ? Prisma.sql`true` : Prisma.sql`kind = ${kind}::search_kind`
  if (question === null) return nothing
  // Written out, they are constants: as functions they would be worked out again for each document.
  const all = Prisma.sql`${question.all}::tsquery`
  const parts = question.parts.map((part) => Prisma.sql`${part}::tsquery`)
  const plain = question.plain
  const inTitle = question.inTitle.map((part) => Prisma.sql`${part}::tsquery`)
  const hits = (column: 'stems' | 'title_stems', of: readonly Prisma.Sql[]) => Prisma.sql`(${Prisma.join(of.map((part) => Prisma.sql`(${Prisma.raw(column)} @@ ${part})::int`), ' + ')})::real / ${parts.length}`
  const rows = await db().$queryRaw<{ kind: SearchKindName; title: string; address: string; excerpt: string; counts: Record<string, number> }[]>`
    WITH matched AS MATERIALIZED (
        (SELECT kind, subject_id FROM search_document WHERE kind <> 'news' AND stems @@ ${all} AND (until_on IS NULL OR until_on >= ${today}::date) LIMIT ${rankedAtMost})
        UNION (SELECT kind, subject_id FROM search_document WHERE kind = 'news' AND title_stems @@ ${all} ORDER BY dated_on DESC NULLS LAST LIMIT ${rankedAtMost})
        UNION (SELECT kind, subject_id FROM search_document WHERE kind = 'news' AND stems @@ ${all} ORDER BY dated_on DESC NULLS LAST LIMIT ${rankedAtMost})),
      counts AS (SELECT coalesce(jsonb_object_agg(kind, n), '{}') AS counts FROM (SELECT kind, count(*)::int AS n FROM matched GROUP BY kind) grouped),
      best AS (
        SELECT *, 0.6 * ${hits('stems', parts)} + 0.9 * ${hits('title_stems', parts)}
            + ${hits('title_stems', inTitle)} * (0.3 + 0.8 * ${parts.length} / greatest(length(ts_filter(title_stems, '{a}')), ${parts.length}, 2))
            + 0.4 * ts_rank_cd(stems, ${all}, 1) + (named = ${plain}::text)::int + 0.15 * (starts_with(named || ' ', ${plain}::text || ' '))::int
            + CASE kind WHEN 'page' THEN 0.35 WHEN 'commune' THEN 0.3 WHEN 'action' THEN 0.35 WHEN 'offer' THEN -0.2 WHEN 'partner' THEN -0.2 ELSE 0 END AS rank
        FROM matched JOIN search_document USING (kind, subject_id), regexp_replace(plain, ${articles}, '') AS named WHERE ${inKind} ORDER BY rank DESC, dated_on DESC NULLS LAST, title LIMIT ${limit} OFFSET ${offset})
    SELECT kind::text AS kind, ts_headline('public.french_plain', title, ${all}, ${`${marks}, HighlightAll=true`}) AS title, address, counts.counts AS counts,
      ts_headline('public.french_plain', left(CASE WHEN summary = '' THEN body ELSE summary || ' ' || body END, 1500), ${all}, ${`${marks}, MaxWords=28, MinWords=12, MaxFragments=1`}) AS excerpt
    FROM counts LEFT JOIN best ON true ORDER BY rank DESC, dated_on DESC NULLS LAST, title`
  return answerFrom(rows.filter((row) => row.kind !== null), rows[0]?.counts ?? {}, kind, guess)
}

function answerFrom(rows: readonly { kind: SearchKindName; title: string; address: string; excerpt: string }[], counts: Record<string, number>, kind: SearchKindName | null, guess: SearchAnswer['guess']): SearchAnswer {
  const byKind = new Map(Object.entries(counts).map(([one, count]) => [one as SearchKindName, count]))
  const all = [...byKind.values()].reduce((sum, count) => sum + count, 0)
  return {
    found: rows.map(({ kind: found, title, address, excerpt }) => ({ kind: found, title: piecesOf(title), address, excerpt: piecesOf(excerpt) })),
    byKind, total: kind === null ? all : (byKind.get(kind) ?? 0), isMore: [...byKind.values()].some((count) => count >= rankedAtMost), guess,
  }
}

/** A question from words that may each be read in several ways; they are letters and figures alone (see `publicTypedWords`). */
async function asked(words: readonly (readonly string[])[], join: '&' | '|', text: string): Promise<Question | null> {
  const [question] = await db().$queryRaw<(Omit<Question, 'all'> & { all: string | null })[]>`
    SELECT string_agg(part::text, ${` ${join} `}) AS all, regexp_replace(search_plain(${text}), ${articles}, '') AS plain, array_agg(part::text) AS parts, array_agg(regexp_replace(part::text, '''((?:[^'']|'''')*)''', '''\\1'':A', 'g')) AS "inTitle"
    FROM (SELECT '(' || (SELECT string_agg(stem::text, ' | ') FROM unnest(string_to_array(way, ' ')) AS word, plainto_tsquery('public.french_plain', search_text(word)) AS stem WHERE stem::text <> '') || ')' AS part
      FROM unnest(${words.map((one) => one.join(' '))}::text[]) AS way) read WHERE part IS NOT NULL`
  return question === undefined || question.all === null ? null : { ...question, all: question.all }
}

/** What is said to have been searched instead: each unknown word as the first that was meant. */
function guessed(read: readonly TypedWord[], meant: readonly (readonly string[])[]): string {
  return read.map((one, index) => (one.isKnown ? one.word : (meant[index]?.[1] ?? one.word))).join(' ')
}

async function titlesWith(words: readonly (readonly string[])[], text: string, today: Day): Promise<Suggestion[]> {
  const wanted = 8
  const query = words.map((ways) => `(${ways.map((way) => `${way}:*`).join(' | ')})`).join(' & ')
  if (query === '') return []
  return db().$queryRaw<Suggestion[]>`
    WITH begins AS (SELECT title, address, 0 AS place, length(d.plain) AS long FROM search_document d WHERE d.plain LIKE ${`${likeText(text)}%`} AND (until_on IS NULL OR until_on >= ${today}::date) ORDER BY long, d.plain LIMIT ${wanted}),
      holds AS (SELECT title, address, 1 AS place, length(d.plain) AS long FROM (SELECT * FROM search_document WHERE title_words @@ to_tsquery('public.plain_words', ${query}) AND (until_on IS NULL OR until_on >= ${today}::date) LIMIT 200) d ORDER BY long, d.plain LIMIT ${wanted * 2})
    SELECT title, address FROM (SELECT DISTINCT ON (address) * FROM (SELECT * FROM begins UNION ALL SELECT * FROM holds) every ORDER BY address, place) once
    ORDER BY place, long, title LIMIT ${wanted}`
}

/** What was typed as words, at most a sentence. PostgreSQL holds every character but one. */
function spoken(typed: string): string {
  return typed.replaceAll('\u0000', ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
}

/** For LIKE: letters and figures alone, like the titles it is compared with. */
function likeText(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim()
}
