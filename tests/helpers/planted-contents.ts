import { demoSql } from '#tests/helpers/demo-database'

const canary = 'SERIN-JAUNE'
const kinds = ['news', 'page', 'action', 'campaign', 'offer', 'agreement', 'document', 'tool', 'step', 'officer', 'axis', 'pathway', 'press'] as const
const places: Partial<Record<(typeof kinds)[number], string>> = { news: '/actualites', page: '', action: '/projet-de-sante', campaign: '/prevention', offer: '/s-installer', agreement: '/conventions' }
const inline = 'jsonb_build_object(\'type\', \'doc\', \'content\', jsonb_build_array(jsonb_build_object(\'type\', \'paragraph\', \'content\', jsonb_build_array(jsonb_build_object(\'type\', \'text\', \'text\', $2::text)))))'
const fields = `jsonb_build_object('title', $2::text, 'summary', $2::text, 'name', $2::text, 'text', $2::text, 'when', $2::text, 'what', $2::text, 'forWhom', $2::text, 'start', $2::text, 'context', $2::text, 'newspaper', $2::text, 'extract', $2::text, 'profession', $2::text, 'place', $2::text, 'contact', $2::text, 'category', 'vie', 'fromOn', '2020-01-01', 'body', ${inline})`

/**
 * Puts into the running example, for each kind, a draft, a planned, a withdrawn and a members' content with the same rare
 * word, then a public piece of news without it and a page that moved; tells the site. Planting twice changes nothing.
 */
export async function plantCanaries(): Promise<{ canary: string; hidden: string[]; visible: { path: string; words: string }; moved: { from: string; to: string } }> {
  const hidden: string[] = []
  for (const kind of kinds) {
    for (const state of ['brouillon', 'prevu', 'retire', 'membres'] as const) {
      const slug = `essai-${state}`
      const isOut = state === 'membres'
      await demoSql(
        `INSERT INTO content (id, kind, slug, audience, draft, draft_title, published, published_version, published_at, publish_at, created_at, updated_at)
         SELECT gen_random_uuid(), '${kind}'::content_kind, $1, '${isOut ? 'members' : 'public'}'::content_audience, f, $2, ${isOut ? 'f' : 'NULL'}, ${isOut ? '1' : 'NULL'}, ${isOut ? 'now()' : 'NULL'}, ${state === 'prevu' ? `now() + interval '2 days'` : 'NULL'}, now(), now()
         FROM (SELECT ${fields} AS f) AS given ON CONFLICT (kind, slug) DO NOTHING`, [slug, `${canary} ${state}`])
      if (places[kind] !== undefined) hidden.push(`${places[kind]}/${slug}`)
    }
  }
  const words = 'Merle noir au jardin'
  for (const [kind, slug] of [['news', 'essai-public'], ['page', 'essai-present']] as const) {
    await demoSql(
      `INSERT INTO content (id, kind, slug, draft, draft_title, published, published_version, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), '${kind}'::content_kind, $1, f, $2, f, 1, now() - interval '20 years', now(), now() FROM (SELECT ${fields} AS f) AS given ON CONFLICT (kind, slug) DO NOTHING`, [slug, words])
  }
  await demoSql(`INSERT INTO old_address (kind, slug, content_id, since) SELECT 'page', 'essai-ancien', id, now() FROM content WHERE kind = 'page' AND slug = 'essai-present' ON CONFLICT DO NOTHING`)
  await demoSql(`SELECT pg_notify('cpts_cache', '["content"]')`)
  return { canary, hidden, visible: { path: '/actualites/essai-public', words }, moved: { from: '/essai-ancien', to: '/essai-present' } }
}
