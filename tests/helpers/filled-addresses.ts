import type { APIRequestContext } from '@playwright/test'
import { housedPages, takenAddresses } from '#lib/content/taken-addresses'
import { communeSlug } from '#lib/territory/commune-slug'
import { demoRow } from '#tests/helpers/demo-database'
import type { DemoPeople } from '#tests/helpers/demo-people'

/** What a dynamic part stands for, by the address that ends with it. */
export type Fillers = Record<string, string>

const square = [[[3.2, 50.4], [3.3, 50.4], [3.3, 50.5], [3.2, 50.4]]]

/** Real values for every dynamic part of `app/`: rows of the example, and files sent as the coordination sends them. */
export async function demoFillers(request: APIRequestContext, { practiceId, practitionerId, siteId, organisationId, accountId, cookies }: DemoPeople): Promise<Fillers> {
  const commune = await demoRow<{ name: string }>(`SELECT name FROM commune WHERE membership = 'territory' ORDER BY code LIMIT 1`)
  // Where several doctors work, of whom our own GP answers for one at most: the coordination alone speaks for all.
  const shared = await demoRow<{ id: string }>(`SELECT site_id AS id FROM practice JOIN register_entry ON practice_id = id WHERE removed_at IS NULL AND ends_on IS NULL AND position <> 'replacement' GROUP BY site_id HAVING count(*) > 2 ORDER BY site_id LIMIT 1`)
  const content = await demoRow<{ id: string }>(`SELECT id FROM content WHERE kind = 'news' AND removed_at IS NULL ORDER BY created_at, id LIMIT 1`)
  const tag = await demoRow<{ slug: string }>(`SELECT slug FROM content_facet WHERE facet = 'tag' ORDER BY slug LIMIT 1`)
  // Whom the bureau still has to decide upon, when a journey that runs beside has left one: that page asks most.
  const member = await demoRow<{ id: string }>(`SELECT id FROM member ORDER BY (state = 'bureau') DESC, id LIMIT 1`)
  const receipt = await demoRow<{ id: string }>(`SELECT id FROM fee_receipt ORDER BY year, number LIMIT 1`)
  const message = await demoRow<{ id: string }>(`SELECT id FROM contact_message ORDER BY received_at, id LIMIT 1`)
  const need = await demoRow<{ id: string }>(`SELECT n.id FROM need_line n JOIN referral r ON r.id = n.referral_id WHERE r.organisation_id = $1 AND n.state = 'searching' ORDER BY r.created_at, n.id LIMIT 1`, [organisationId])
  const neighbour = await demoRow<{ id: string }>(`SELECT id FROM neighbour ORDER BY name LIMIT 1`)
  const event = await demoRow<{ id: string }>(`SELECT id FROM content WHERE kind = 'event' AND slug = 'soiree-soins-palliatifs'`)
  const date = await demoRow<{ id: string }>(`SELECT id FROM event_session WHERE event_id = $1`, [event.id])
  const year = await demoRow<{ id: string; contractId: string }>(`SELECT id, contract_id AS "contractId" FROM contract_year ORDER BY number LIMIT 1`)
  const copy = await demoRow<{ id: string }>(`SELECT id FROM figures_copy ORDER BY made_at, id LIMIT 1`)
  const contours = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '59449', nom: 'Orchies' }, geometry: { type: 'Polygon', coordinates: square } }] })
  const mediaId = await sent(request, cookies.coordination, '/api/medias', { name: 'guide.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }, { audience: 'public' })
  return {
    '/medecins/[commune]': communeSlug(commune.name),
    '/medecins/fiche/[id]': practiceId,
    ...(await writtenPages()),
    '/actualites/categorie/[categorie]': 'prevention',
    '/actualites/mot-cle/[tag]': tag.slug,
    // The example's lists have one page: the address of the first leads to the list.
    ...Object.fromEntries(['/actualites', '/actualites/presse', '/actualites/categorie/prevention', `/actualites/mot-cle/${tag.slug}`, '/cpts/documents'].map((list) => [`${list}/page/[numero]`, '1'])),
    '/icons/partage/[...page]': 'accueil',
    '/espace/disponibilite/[id]': practiceId,
    '/espace/disponibilite/lieu/[id]': shared.id,
    '/espace/medecins/[id]': practiceId,
    '/espace/agenda/[slug]': 'reunion-des-adherents',
    '/gestion/registre/[id]': practiceId,
    '/gestion/professionnels/[id]': practitionerId,
    '/gestion/professionnels/exercices/[id]': practiceId,
    '/gestion/lieux/[id]': siteId,
    '/gestion/organisations/[id]': organisationId,
    '/gestion/imports/[id]': await sent(request, cookies.coordination, '/api/imports/liste', { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Prénom;Ville;Prend de nouveaux patients;Date\nESSAI;Zoé;Orchies;oui;20/11/2026\n') }),
    '/gestion/territoire/contours/[id]': await sent(request, cookies.coordination, '/api/imports/contours', { name: 'contours.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(contours) }),
    '/gestion/contenus/[kind]': 'actualites',
    '/gestion/contenus/actualites/[id]': content.id,
    '/api/contenus/[id]': content.id,
    [`/gestion/contenus/actualites/${content.id}/historique/[number]`]: '1',
    '/gestion/evenements/[id]': event.id,
    '/gestion/evenements/presences/[id]': date.id,
    '/api/seances/[id]': date.id,
    '/gestion/contrat/[id]': year.contractId,
    '/gestion/contrat/annees/[id]': year.id,
    '/gestion/chiffres/[id]': year.id,
    '/gestion/chiffres/copies/[id]': copy.id,
    '/gestion/adherents/[id]': member.id,
    '/gestion/adherents/recus/[id]': receipt.id,
    '/espace/profil/recus/[id]': receipt.id,
    '/gestion/menu/[id]': 'haut-contact',
    '/gestion/messages/[id]': message.id,
    '/etre-rappele/[campagne]': 'cpam',
    '/etre-rappele/voisine/[id]': neighbour.id,
    '/espace/adressages/[id]': need.id,
    '/gestion/adressages/[id]': need.id,
    '/gestion/adressages/a-informer/[id]': need.id,
    '/gestion/adressages/a-informer/liste/[id]': need.id,
    '/gestion/comptes/[id]': accountId,
    '/api/auth/[...nextauth]': 'signin',
    '/api/exports/[liste]': 'comptes',
    '/api/chiffres/[id]': year.id,
    '/api/kit/[document]': 'affiche',
    '/gestion/medias/[id]': mediaId,
    '/medias/[id]': mediaId,
    [`/medias/${mediaId}/[file]`]: 'guide.pdf',
    '/icons/[size]': '192.png',
  }
}

/** One public page of each kind that has pages. */
async function writtenPages(): Promise<Fillers> {
  const places = { page: '', news: '/actualites', action: '/projet-de-sante', campaign: '/prevention', offer: '/s-installer', agreement: '/conventions', event: '/agenda' }
  const taken = [...takenAddresses, ...Object.keys(housedPages)]
  return Object.fromEntries(await Promise.all(Object.entries(places).map(async ([kind, place]) => {
    const row = await demoRow<{ slug: string }>(`SELECT slug FROM content WHERE kind::text = $1 AND audience = 'public' AND published_at IS NOT NULL AND coalesce(published->>'untilOn', '9999') > to_char(now(), 'YYYY-MM-DD') AND NOT (kind = 'page' AND slug = ANY($2)) ORDER BY id LIMIT 1`, [kind, taken])
    return [`${place}/[slug]`, row.slug] as const
  })))
}

/** The address with its dynamic parts filled; null when nobody said with what. */
export function filled(pattern: string, fillers: Fillers): string | null {
  const dynamic = /^.*?\[[^\]]+\]/.exec(pattern)?.[0]
  if (dynamic === undefined) return pattern
  const value = fillers[dynamic]
  return value === undefined ? null : filled(pattern.replace(/\[[^\]]+\]/, value), fillers)
}

async function sent(request: APIRequestContext, cookie: string, address: string, fichier: { name: string; mimeType: string; buffer: Buffer }, texts: Record<string, string> = {}): Promise<string> {
  const answer = await request.post(address, { multipart: { ...texts, fichier }, headers: { cookie: `next-auth.session-token=${cookie}` }, maxRedirects: 0 })
  const id = /\/([0-9a-f-]{36})(\?fait=|$)/.exec(answer.headers()['location'] ?? '')?.[1]
  if (answer.status() !== 303 || !id) throw new Error(`${address} answered ${answer.status()}, ${answer.headers()['location'] ?? 'nowhere'}`)
  return id
}
