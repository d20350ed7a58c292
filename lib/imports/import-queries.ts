import { canRunRegister } from '#lib/cartodispo/policy'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { failureSentence } from './import-labels.ts'
import type { RppsImportPlan } from './rpps-import.ts'
import { type ImportPlan, parseImportFailure, parseImportPlan } from './import-run.ts'

export type ImportRunItem = {
  id: string
  kind: 'rpps' | 'list'
  status: 'reading' | 'preview' | 'applied' | 'cancelled' | 'failed'
  fileName: string
  startedAt: Date
  finishedAt: Date | null
  startedBy: string
  counts: Record<string, number>
}
export type ImportRunDetail = ImportRunItem & { bytesTotal: number; bytesRead: number; isCancelAsked: boolean; failure: string | null; applied: Extract<ImportPlan, { kind: 'rpps-applied' | 'list-applied' }> | null; listStep: 'columns' | 'lines' | null }

const itemSelect = { id: true, kind: true, status: true, fileName: true, startedAt: true, finishedAt: true, startedById: true, counts: true } as const
const historyLength = 30

/** The latest imports, the last first; null for whoever does not run the register. */
export async function listImportRuns(actor: Actor): Promise<ImportRunItem[] | null> {
  if (!canRunRegister(actor)) return null
  const rows = await db().importRun.findMany({ select: itemSelect, orderBy: [{ startedAt: 'desc' }, { id: 'asc' }], take: historyLength })
  const names = await namesOf(rows.map((row) => row.startedById))
  return rows.map(({ startedById, counts, ...row }) => ({ ...row, counts: figures(counts), startedBy: names.get(startedById ?? '') ?? 'commande du serveur' }))
}

/** One import; null when there is none, or for whoever does not run the register. */
export async function getImportRun(actor: Actor, id: string): Promise<ImportRunDetail | null> {
  if (!canRunRegister(actor) || !isUuid(id)) return null
  const row = await db().importRun.findUnique({ where: { id }, select: { ...itemSelect, bytesTotal: true, bytesRead: true, cancelAskedAt: true, failure: true, plan: true } })
  if (!row) return null
  const { startedById, counts, bytesTotal, bytesRead, cancelAskedAt, failure, plan: stored, ...item } = row
  const names = await namesOf([startedById])
  const plan = parseImportPlan(stored)
  const refusal = parseImportFailure(failure)
  return {
    ...item, counts: figures(counts), startedBy: names.get(startedById ?? '') ?? 'commande du serveur',
    bytesTotal: Number(bytesTotal), bytesRead: Number(bytesRead), isCancelAsked: cancelAskedAt !== null,
    failure: refusal && failureSentence(refusal),
    applied: plan?.kind === 'rpps-applied' || plan?.kind === 'list-applied' ? plan : null,
    listStep: plan?.kind === 'list' ? plan.step : null,
  }
}

export type NamedPractice = { id: string; practitionerId: string; name: string; place: string; phone: string; number: string | null }

/** Names of those whom a preview speaks of: practices by id, and those of practitioners by theirs. */
export type ImportNames = { practices: ReadonlyMap<string, NamedPractice>; people: ReadonlyMap<string, readonly NamedPractice[]> }

/** Everybody whom the preview of an extraction names. */
export async function listRppsNames(actor: Actor, plan: RppsImportPlan): Promise<ImportNames> {
  const changes = [...plan.changed, ...plan.keptByHand]
  const personIds = [...changes.filter((one) => one.kind === 'person').map((one) => one.id), ...plan.homonyms.flatMap((one) => one.candidates)]
  const practiceIds = [...changes.filter((one) => one.kind === 'practice').map((one) => one.id), ...plan.departed.map((one) => one.id), ...plan.departuresWithheld.map((one) => one.id)]
  const [people, practices] = await Promise.all([listNamedPractices(actor, 'people', personIds), listNamedPractices(actor, 'practices', practiceIds)])
  return { people: Map.groupBy(people, (one) => one.practitionerId), practices: new Map(practices.map((one) => [one.id, one])) }
}

/** Who and where these practices are; `of: 'people'` gives the practices of these practitioners. */
export async function listNamedPractices(actor: Actor, of: 'practices' | 'people', ids: readonly string[]): Promise<NamedPractice[]> {
  if (!canRunRegister(actor) || ids.length === 0) return []
  const rows = await db().practice.findMany({
    where: { removedAt: null, ...(of === 'practices' ? { id: { in: [...ids] } } : { practitionerId: { in: [...ids] } }) },
    select: {
      id: true, practitionerId: true, phone: true, practitioner: { select: { firstName: true, lastName: true, nationalId: true } },
      site: { select: { name: true, addressLine: true, phone: true, commune: { select: { name: true } } } },
    },
    orderBy: [{ practitioner: { lastName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ id, practitionerId, phone, practitioner, site }) => ({
    id, practitionerId, name: `${practitioner.firstName} ${practitioner.lastName}`, number: practitioner.nationalId, phone: phone || site.phone,
    place: [site.name, site.addressLine, site.commune.name].filter((part) => part !== '').join(', '),
  }))
}

async function namesOf(userIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const users = await db().user.findMany({ where: { id: { in: userIds.filter((id) => id !== null) } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

function figures(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}
