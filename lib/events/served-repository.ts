import { servedMissions } from '#lib/content/project-outline'
import type { Db } from '#lib/platform/db/client'
import type { Named } from './attendance-hours.ts'

/** What an event serves: axes and actions of the health project, missions of the law, conventions. */
export type Served = { axes: Named[]; actions: Named[]; missions: Named[]; agreements: Named[] }

/** What each of these events serves: its own missions, or those of its actions; the axes of its actions. */
export async function servedBy(client: Db, eventIds: readonly string[]): Promise<Map<string, Served>> {
  const contents = await client.content.findMany({ where: { OR: [{ id: { in: [...eventIds] } }, { kind: { in: ['action', 'axis', 'mission', 'agreement'] } }] }, select: { id: true, kind: true, draftTitle: true, published: true, draft: true } })
  const read = (kind: string) => contents.filter((one) => one.kind === kind).map((one) => ({ id: one.id, title: one.draftTitle, ids: (name: string) => idsOf(one.published ?? one.draft, name) }))
  const [actions, axes, missions, agreements] = [read('action'), read('axis'), read('mission'), read('agreement')]
  const missionsOfAxes = axes.map((one) => ({ id: one.id, values: { missions: one.ids('missions') } }))
  const named = (found: readonly Named[], ids: readonly string[]) => found.filter((one) => ids.includes(one.id)).map(({ id, title }) => ({ id, title }))
  return new Map(read('event').map((event) => {
    const own = actions.filter((one) => event.ids('actions').includes(one.id))
    const missionIds = event.ids('missions').length > 0 ? event.ids('missions') : own.flatMap((one) => servedMissions({ axis: one.ids('axis'), missions: one.ids('missions') }, missionsOfAxes))
    return [event.id, { axes: named(axes, own.flatMap((one) => one.ids('axis'))), actions: named(own, event.ids('actions')), missions: named(missions, missionIds), agreements: named(agreements, event.ids('agreements')) }]
  }))
}

function idsOf(values: unknown, name: string): string[] {
  const list = typeof values === 'object' && values !== null ? Reflect.get(values, name) as unknown : undefined
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}
