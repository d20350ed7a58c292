import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Day } from '#lib/platform/day'
import { getMenuForEditing } from '#lib/menu/queries'
import { listMediaFacts } from '#lib/media/library-queries'
import { type CheckFacts, type CheckPoint, checklist } from './checklist.ts'
import type { ContentFields, ContentKindName, ContentValues } from './content-fields.ts'
import { contentKinds, definitionOf } from './kinds.ts'
import { canReadDrafts } from './policy.ts'
import { publicPageAt } from './public-addresses-index.ts'
import { isExternalHref } from './rich-text-href.ts'
import { linksOf, mediaIdsOf } from './rich-text-reading.ts'
import { cleanRichText } from './rich-text.ts'
import { takenAddresses } from './taken-addresses.ts'

type Written = { id: string; kind: ContentKindName; values: ContentValues; audience: 'public' | 'members' }
type At = { changes: number; today: Day }

/** What to look at before a draft is published, for who may read it: its links to this site, its pictures, what it names. */
export async function listCheckPoints(actor: Actor, { id: contentId, kind, values, audience }: Written, at: At): Promise<CheckPoint[]> {
  if (!canReadDrafts(actor)) return []
  const { fields } = definitionOf(kind)
  const paths = linksIn(fields, values).filter((href) => href.startsWith('/'))
  const named = Object.entries(fields).flatMap(([field, one]) => (one.type === 'contents' ? idsOf(values[field]).map((id) => ({ field, id })) : []))
  const [states, media, drafts, menu, sameNumber] = await Promise.all([
    Promise.all([...new Set(paths)].map(async (path) => [path, await pathState(path, at)] as const)),
    listMediaFacts(actor, mediaIn(fields, values)),
    db().content.findMany({ where: { id: { in: named.map((one) => one.id) }, publishedAt: null }, select: { id: true, draftTitle: true } }),
    kind === 'page' ? getMenuForEditing(actor, at.today) : null,
    typeof values['number'] === 'number' ? db().content.findMany({ where: { kind, removedAt: null, NOT: { id: contentId }, draft: { path: ['number'], equals: values['number'] } }, select: { draftTitle: true }, orderBy: { draftTitle: 'asc' }, take: 5 }) : [],
  ])
  const stateOf = new Map(states)
  return checklist(fields, values, audience, {
    pathState: (path) => stateOf.get(path) ?? 'there',
    media: (id) => media.get(id) ?? null,
    unpublished: (field) => drafts.filter((draft) => named.some((one) => one.field === field && one.id === draft.id)).map((draft) => draft.draftTitle),
    hiddenInMenu: menu?.lists.flatMap((list) => list.entries.filter((entry) => entry.target === `page:${contentId}` && (entry.state === 'draft' || entry.state === 'members')).map((entry) => entry.label)) ?? [],
    sameNumber: sameNumber.map((one) => one.draftTitle),
  })
}

/** The links of a draft to other sites, each once. */
export async function listOutsideLinks(actor: Actor, { kind, values }: Pick<Written, 'kind' | 'values'>): Promise<string[]> {
  if (!canReadDrafts(actor)) return []
  return [...new Set(linksIn(definitionOf(kind).fields, values).filter(isExternalHref))]
}

async function pathState(href: string, at: At): Promise<ReturnType<CheckFacts['pathState']>> {
  const path = href.split(/[?#]/, 1)[0] ?? '/'
  if (/^\/(espace|gestion)(\/|$)/.test(path)) return 'signed-in'
  const place = await publicPageAt(path, at)
  // No written page has such an address: one of the site's own, if it begins like one.
  if (place === null) return path === '/' || takenAddresses.has(path.split('/')[1] ?? '') ? 'there' : 'nothing'
  if (place !== 'nothing') return 'there'
  const slug = path.split('/').at(-1) ?? ''
  const kinds = (Object.keys(contentKinds) as ContentKindName[]).filter((kind) => contentKinds[kind].address?.(slug) === path)
  return (await db().content.count({ where: { kind: { in: kinds }, slug, removedAt: null } })) > 0 ? 'draft' : 'nothing'
}

function linksIn(fields: ContentFields, values: ContentValues): string[] {
  return Object.entries(fields).flatMap(([name, field]): string[] => {
    const value = values[name]
    if (field.type === 'rich') return linksOf(cleanRichText(value)).map((link) => link.href)
    if (field.type === 'address') return typeof value === 'string' && value !== '' ? [value] : []
    if (field.type === 'lines' && Array.isArray(value)) return value.flatMap((line: unknown) => linksIn(field.of, typeof line === 'object' && line !== null ? { ...line } : {}))
    return []
  })
}

function mediaIn(fields: ContentFields, values: ContentValues): string[] {
  return Object.entries(fields).flatMap(([name, field]): string[] => (field.type === 'rich' ? mediaIdsOf(cleanRichText(values[name])) : field.type === 'picture' || field.type === 'files' ? idsOf(values[name]) : []))
}

function idsOf(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string')
}
