import { randomUUID } from 'node:crypto'
import { refreshRegister } from '#lib/cartodispo/refresh-register'
import { insertStatement } from '#lib/cartodispo/repository'
import { bareContent, type StatementContent } from '#lib/cartodispo/statement-content'
import { commandActor, type Actor } from '#lib/platform/auth/actor'
import { db, transaction } from '#lib/platform/db/client'
import { dayAt } from '#lib/platform/day'

/** The instant at which the tests of the register live. */
export const registerNow = new Date('2026-11-21T10:00:00Z')

/** A commune of the territory, with its sector when one is named. */
export async function aCommune(code: string, name: string, at: { lat: number; lon: number; postalCode?: string; sectorId?: string | null; membership?: 'territory' | 'bordering' }): Promise<void> {
  await db().commune.create({
    data: { code, name, postalCodes: [at.postalCode ?? code], departement: code.slice(0, 2), lat: at.lat, lon: at.lon, membership: at.membership ?? 'territory', sectorId: at.sectorId ?? null },
  })
}

export type ListedGp = { practiceId: string; practitionerId: string; siteId: string }

/** A GP with one practice that said `content` at `at`, in the register at once. */
export async function aListedGp(gp: { lastName: string; communeCode: string; lat?: number; lon?: number; content?: Partial<StatementContent> | null; at?: Date }): Promise<ListedGp> {
  const ids = { practiceId: randomUUID(), practitionerId: randomUUID(), siteId: randomUUID() }
  const at = gp.at ?? registerNow
  await transaction(async (tx) => {
    const commune = await tx.commune.findUniqueOrThrow({ where: { code: gp.communeCode } })
    await tx.practitioner.create({ data: { id: ids.practitionerId, lastName: gp.lastName, firstName: 'Camille', professionCode: '10', skills: [], isGp: true, handEditedFields: [] } })
    await tx.site.create({
      data: { id: ids.siteId, name: `Cabinet ${gp.lastName}`, kind: 'single_practice', communeCode: gp.communeCode, lat: gp.lat ?? commune.lat, lon: gp.lon ?? commune.lon, geoPrecision: 'address', phone: '0353010101' },
    })
    await tx.practice.create({ data: { id: ids.practiceId, practitionerId: ids.practitionerId, siteId: ids.siteId, closingDays: [], privateNote: `private ${gp.lastName}`, createdAt: at } })
    if (gp.content !== null) await insertStatement(tx, { practiceId: ids.practiceId }, contentOf(gp.content ?? {}, at), { at, confirmedOn: dayAt(at, 'Europe/Paris'), actorId: null, capacity: 'self' })
    await refreshRegister(tx, [ids.practiceId], registerNow)
  })
  return ids
}

/** Says something else for a practice, later. */
export async function says(practiceId: string, content: Partial<StatementContent>, at: Date = registerNow): Promise<void> {
  await transaction(async (tx) => {
    await insertStatement(tx, { practiceId }, contentOf(content, at), { at, confirmedOn: dayAt(at, 'Europe/Paris'), actorId: null, capacity: 'self' })
    await refreshRegister(tx, [practiceId], at)
  })
}

/** Takes what every entry shows now as last midnight's. */
export async function snapshotOfNow(): Promise<void> {
  await db().$executeRaw`UPDATE register_entry SET snapshot_on = computed_on, snapshot_state = state`
}

/** Readers of each right. */
export const readers = {
  member: person({ roles: new Set(['member']) }),
  coordination: person({ roles: new Set(['coordination']) }),
  partner: person({ roles: new Set(['partner_user']), partners: [{ organisationId: randomUUID(), organisationName: 'PSD', organisationKind: 'health_platform', role: 'partner_user', serviceIds: [], grants: new Set(['register_read']), endedOn: null }] }),
  formerPartner: person({ roles: new Set(['partner_user']), partners: [{ organisationId: randomUUID(), organisationName: 'PSD', organisationKind: 'health_platform', role: 'partner_user', serviceIds: [], grants: new Set(), endedOn: '2026-01-31' }] }),
  admin: person({ roles: new Set(['admin']) }),
} satisfies Record<string, Actor>

function person(rights: Partial<Actor>): Actor {
  return { ...commandActor, kind: 'person', userId: randomUUID(), name: 'Quelqu’un', roles: new Set(), ...rights }
}

function contentOf(content: Partial<StatementContent>, at: Date): StatementContent {
  return { ...bareContent('open', dayAt(at, 'Europe/Paris')), audience: 'public', contact: { public: { way: 'phone', phone: '0353010102', hours: 'le matin' } }, ...content }
}
