import { db } from '#lib/platform/db/client'

/** What a cached page may depend on. A page names its tags when it reads; a change tells them by intent. */
export const cacheTags = { register: 'register', instance: 'instance', territory: 'territory', figures: 'figures', content: 'content', members: 'members', menu: 'menu', agenda: 'agenda' } as const

const holder = globalThis as typeof globalThis & { cptsExpireTags?: (tags: string[]) => void }

/** Somebody's answer changed: the public register and what is counted from it. */
export async function availabilityChanged(): Promise<void> {
  await expire([cacheTags.register])
}

/** People, places or partners changed: the register, and the directory that names them. */
export async function peopleChanged(): Promise<void> {
  await expire([cacheTags.register, cacheTags.members])
}

/** Communes, sectors or contours changed: maps, lists, the emblem. */
export async function territoryChanged(): Promise<void> {
  await expire([cacheTags.territory, cacheTags.register])
}

/** Name, phone, colours, legal facts changed: every page shows them. */
export async function instanceChanged(): Promise<void> {
  await expire(Object.values(cacheTags))
}

/** Something written for the site, a picture or a file became public, changed or left. */
export async function contentChanged(): Promise<void> {
  await expire([cacheTags.content])
}

/** Dates or seats of events changed: the agenda and the pages of events. */
export async function agendaChanged(): Promise<void> {
  await expire([cacheTags.agenda])
}

/** The menu of the site was arranged otherwise. */
export async function menuChanged(): Promise<void> {
  await expire([cacheTags.menu])
}

/** Somebody joined, left, or said something else in the directory. */
export async function membersChanged(): Promise<void> {
  await expire([cacheTags.members])
}

/** The month's public figures were frozen. */
export async function figuresChanged(): Promise<void> {
  await expire([cacheTags.figures])
}

// This process forgets at once, so that whoever acted sees the effect; the others hear of it from PostgreSQL.
async function expire(tags: string[]): Promise<void> {
  holder.cptsExpireTags?.(tags)
  await db().$executeRaw`SELECT pg_notify('cpts_cache', ${JSON.stringify(tags)})`
}
