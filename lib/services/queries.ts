import { specialities, structureTypes } from '#lib/content/kinds/directory'
import { listReadableContents, type PublicContent } from '#lib/content/public-queries'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { publicCommunes } from '#lib/territory/queries'
import { isToRecheck } from './age.ts'
import { canKeepServices, canReadServices } from './policy.ts'
import { answers, type Filtered, type ServiceFilters, type ServicePart } from './service-filters.ts'

/** A service or a structure as its readers see it; what nobody wrote is an empty text. */
export type ServiceEntry = {
  id: string; part: ServicePart; title: string; subject: string; place: string; phone: string; hours: string; how: string; checkedOn: Day | null
  communes: readonly string[]; delay: string; expertise: 'oui' | 'non' | ''; expertiseTool: string; missions: string; forWhom: string; link: string
}
export type ServiceSearch = { entries: ServiceEntry[]; counts: Record<ServicePart, number> }

/** What answers the filters, and how much of it stands in each of the two lists; null for whoever may not read direct lines. */
export async function listServices(actor: Actor, filters: ServiceFilters): Promise<ServiceSearch | null> {
  if (!canReadServices(actor)) return null
  const all = await loadAll(actor)
  const common = { ...filters, subject: null }
  const answering = (part: ServicePart, by: Pick<ServiceFilters, 'subject' | 'communeCode' | 'words'>) => all.filter((one) => one.entry.part === part && answers(one.filtered, by))
  return {
    entries: answering(filters.part, filters).map((one) => one.entry),
    counts: { services: answering('services', common).length, structures: answering('structures', common).length },
  }
}

export type ServiceReportItem = { id: string; contentId: string; kind: string; note: string; at: Date; by: string; title: string; part: ServicePart; checkedOn: Day | null }
export type ServiceWork = { reports: ServiceReportItem[]; toRecheck: ServiceEntry[] }

/** What the coordination has to do so that the directory stays true: what readers reported, then what nobody checked lately. */
export async function listServiceWork(actor: Actor, today: Day): Promise<ServiceWork | null> {
  if (!canKeepServices(actor)) return null
  const entries = (await loadAll(actor)).map((one) => one.entry)
  const byId = new Map(entries.map((one) => [one.id, one]))
  const rows = await db().$queryRaw<Omit<ServiceReportItem, 'title' | 'part' | 'checkedOn'>[]>`
    SELECT r.id, r.content_id AS "contentId", r.kind, r.note, r.at, coalesce(u.name, '') AS by
    FROM service_report r LEFT JOIN app_user u ON u.id = r.actor_id WHERE r.settled_at IS NULL ORDER BY r.at`
  const reports = rows.flatMap((row) => {
    const entry = byId.get(row.contentId)
    return entry ? [{ ...row, title: entry.title, part: entry.part, checkedOn: entry.checkedOn }] : []
  })
  const toRecheck = entries.filter((one) => isToRecheck(one.checkedOn, today)).sort((a, b) => (a.checkedOn ?? '').localeCompare(b.checkedOn ?? ''))
  return { reports, toRecheck }
}

async function loadAll(actor: Actor): Promise<{ entry: ServiceEntry; filtered: Filtered }[]> {
  const [services, structures, communes] = await Promise.all([listReadableContents(actor, 'service'), listReadableContents(actor, 'structure'), publicCommunes()])
  const names = new Map(communes.map((one) => [one.code, one.name]))
  const seen = [...services.map(serviceEntry), ...structures.map(structureEntry)]
  return seen.map(({ entry, key, codes }) => {
    const whole = { ...entry, communes: codes.flatMap((code) => names.get(code) ?? []).sort((a, b) => a.localeCompare(b, 'fr')) }
    return { entry: whole, filtered: { subject: key, communeCodes: codes, text: [whole.title, whole.subject, whole.place, whole.how, whole.missions, whole.forWhom, whole.expertiseTool, ...whole.communes].join(' ') } }
  })
}

function serviceEntry({ id, values }: PublicContent<'service'>) {
  const { title, speciality, place, line, hours, how, delay, expertise, expertiseTool, communes, checkedOn } = values
  const entry = { id, part: 'services' as const, title, place, phone: line, hours, how, delay, expertise, expertiseTool, checkedOn, subject: speciality === '' ? '' : specialities[speciality], missions: '', forWhom: '', link: '' }
  return { entry, key: speciality, codes: communes }
}

function structureEntry({ id, values }: PublicContent<'structure'>) {
  const { title, type, place, phone, hours, how, missions, forWhom, link, communes, checkedOn } = values
  const entry = { id, part: 'structures' as const, title, place, phone, hours, how, missions, forWhom, link, checkedOn, subject: type === '' ? '' : structureTypes[type], delay: '', expertise: '' as const, expertiseTool: '' }
  return { entry, key: type, codes: communes }
}
