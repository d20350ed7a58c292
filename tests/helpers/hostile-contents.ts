import { demoSql } from '#tests/helpers/demo-database'
import { hostileHrefs, hostileNodes, hostileTexts } from '#tests/helpers/hostile-markup'

const places = { news: '/actualites', page: '', action: '/projet-de-sante', campaign: '/prevention', offer: '/s-installer', agreement: '/conventions' } as const
const listed = ['press', 'tool', 'step', 'officer', 'axis', 'pathway', 'document'] as const
const kindPaths: Record<string, string> = {
  news: 'actualites', page: 'pages', action: 'actions', campaign: 'prevention', offer: 'annonces', agreement: 'conventions', press: 'presse', tool: 'outils', step: 'histoire', officer: 'bureau', axis: 'axes', pathway: 'parcours', document: 'documents',
}
/** A word that searches find. */
export const rareWord = 'Ornithorynque'

/** How many different attacks stand in what is planted. */
export const payloadCount = hostileTexts.length + hostileHrefs.length + hostileNodes.length

/** Every payload there is, as nodes of a document: as texts, as addresses of links, as nodes of their own. */
const body = {
  type: 'doc',
  content: [
    ...hostileTexts.map((text) => ({ type: 'paragraph', onclick: 'alert(1)', content: [{ type: 'text', text }] })),
    ...hostileTexts.map((text) => ({ type: 'heading', attrs: { level: 2, id: text, onclick: 'alert(1)' }, content: [{ type: 'text', text }] })),
    ...hostileHrefs.map((href) => ({ type: 'paragraph', content: [{ type: 'text', text: `lien ${href.slice(0, 40)}`, marks: [{ type: 'link', attrs: { href, onclick: 'alert(1)', target: '_blank' } }] }] })),
    ...hostileNodes.map(([, node]) => node),
  ],
}

/** A value for every question that any kind asks, each with a payload of its own. */
function fieldsWith(text: (index: number) => string): Record<string, unknown> {
  const words = Object.fromEntries([
    'summary', 'tags', 'what', 'forWhom', 'start', 'when', 'text', 'parties', 'name', 'profession', 'newspaper', 'period', 'extract', 'place', 'contact', 'context', 'pilots', 'edition', 'renewal', 'signedAt', 'how', 'missions',
  ].map((name, index) => [name, text(index)]))
  const line = { text: text(30), when: text(31), what: text(32), name: text(33), role: text(34), who: text(35), title: text(36), objectives: text(37), done: text(38), value: text(39), at: text(40), purpose: text(41), link: 'javascript:alert(1)' }
  return {
    ...words, title: `${rareWord} ${text(0)}`, link: 'javascript:alert(1)', picture: '"><script>alert(1)</script>', files: ['javascript:alert(1)'], partners: ['"onload=alert(1)'], category: 'vie', kind: 'autre', state: 'prevue',
    number: 99, axis: ['javascript:alert(1)'], fromOn: '2000-01-01', untilOn: '2099-12-31', publishedOn: '2000-01-01', datedOn: '2000-01-01', signedOn: '2000-01-01', checkedOn: '2000-01-01',
    objectives: [line], milestones: [line], indicators: [line], signatories: [line], present: [line], axes: [line], tools: [line], publics: ['<script>alert(1)</script>'], body,
  }
}

export type Planted = { pages: string[]; offices: string[] }

/** Writes hostile documents straight into the database, as an attacker's best case: drafts, published texts and history. */
export async function plantHostileContents(): Promise<Planted> {
  const planted: Planted = { pages: [], offices: [] }
  const kinds = [...Object.keys(places), ...listed]
  for (const [rank, kind] of kinds.entries()) {
    const fields = fieldsWith((index) => hostileTexts[(rank * 7 + index) % hostileTexts.length] ?? '')
    // Characters that PostgreSQL's JSON cannot hold are no attack on it.
    const json = JSON.stringify(fields).replaceAll('\\u0000', '').replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, '')
    const slug = `hostile-${kind}`
    const [row] = await demoSql<{ id: string }>(`
      INSERT INTO content (id, kind, slug, position, draft, draft_title, published, published_version, published_at, created_at, updated_at)
      VALUES (gen_random_uuid(), $1::content_kind, $2, 9999, $3, $4, $3, 1, now() - interval '20 years', now(), now())
      ON CONFLICT (kind, slug) DO UPDATE SET draft = $3, published = $3 RETURNING id`, [kind, slug, json, `${rareWord} <script>alert(1)</script><img src=x onerror=alert(1)>`])
    const id = row?.id ?? ''
    for (const number of [1, 2]) await demoSql(`INSERT INTO content_version (content_id, number, event, title, fields, at) VALUES ($1, $2, $4, '<script>alert(1)</script>', $3, now()) ON CONFLICT DO NOTHING`, [id, number, number === 1 ? json : json.replaceAll('alert(1)', 'alert(2)'), 'saved'])
    const place = places[kind as keyof typeof places]
    if (place !== undefined) planted.pages.push(`${place}/${slug}`)
    const searchKind = ({ agreement: 'convention', pathway: 'document' } as Record<string, string>)[kind] ?? kind
    if (['news', 'page', 'action', 'campaign', 'offer', 'tool', 'convention', 'document'].includes(searchKind)) {
      await demoSql(`INSERT INTO search_document (kind, subject_id, title, summary, body, address) VALUES ($1::search_kind, $2, $3, $4, $4, $5) ON CONFLICT DO NOTHING`,
        [searchKind, id, `${rareWord} <script>alert(1)</script>`, `${rareWord} ${hostileTexts.join(' ').replaceAll('\u0000', '').toWellFormed()}`, `${place ?? '/cpts'}/${slug}`])
    }
    const office = `/gestion/contenus/${kindPaths[kind]}`
    planted.offices.push(`${office}/${id}`, `${office}/${id}/apercu`)
    // One kind with a text, one with lines: the others are drawn by the same two.
    if (kind === 'agreement' || kind === 'news') planted.offices.push(`${office}/${id}/historique`, `${office}/${id}/historique/1`, `${office}/${id}/historique/comparer?avant=1&apres=2`, `${office}/${id}/verification`)
  }
  planted.offices.push('/gestion/contenus/actualites?q=Ornithorynque')
  await demoSql(`SELECT pg_notify('cpts_cache', '["content"]')`)
  return planted
}

/** Takes them away again: other journeys look at the same site. */
export async function clearHostileContents(): Promise<void> {
  for (const table of ['content_typing', 'content_version', 'content_reference', 'old_address']) await demoSql(`DELETE FROM ${table} WHERE content_id IN (SELECT id FROM content WHERE slug LIKE 'hostile-%')`)
  await demoSql(`DELETE FROM search_document WHERE subject_id IN (SELECT id FROM content WHERE slug LIKE 'hostile-%')`)
  await demoSql(`DELETE FROM content WHERE slug LIKE 'hostile-%'`)
  await demoSql(`SELECT pg_notify('cpts_cache', '["content"]')`)
}
