import { townKey } from '#lib/imports/list-towns'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Db } from '#lib/platform/db/client'
import { type Day, dayAt } from '#lib/platform/day'
import { listKnownPeople } from './identity-repository.ts'
import type { OlderTable } from './older-file.ts'
import { type OlderLine, olderLine, withoutTwins } from './older-line.ts'
import { listNeighbourTowns } from '#lib/territory/neighbour-of'
import { listOlderCommunes } from './older-repository.ts'

/** Days are the office's. */
export type OlderPlan = { lines: OlderLine[]; aside: string[]; today: Day; timeZone: string }

/** What would become of each line of a list, today: taken over, or left out and why. Whoever was sent already is not taken twice. */
export async function planOlderWithin(client: Db, table: OlderTable, now: Date): Promise<OlderPlan> {
  const { timeZone } = await loadInstanceRules(client)
  const today = dayAt(now, timeZone)
  const communes = await listOlderCommunes(client)
  const read = withoutTwins(table.rows.flatMap((row) => olderLine(row, table.columns, { today, communes }) ?? []))
  const requests = read.flatMap((line) => ('request' in line ? [line] : []))
  const known = await listKnownPeople(client, requests.map((line) => line.request.identity), Number(today.slice(0, 4)))
  const since = new Map(requests.flatMap((line, index) => { const at = known.get(index); return at === undefined ? [] : [[line.row, dayAt(at, timeZone)] as const] }))
  const neighbours = new Map((await listNeighbourTowns(client)).map(({ name, neighbour }) => [townKey(name), { neighbour }]))
  const lines = read.map((line): OlderLine => {
    const on = since.get(line.row)
    if ('fault' in line && line.fault === 'town-outside') return { ...line, ...neighbours.get(townKey(line.detail)) }
    return on === undefined || !('request' in line) ? line : { row: line.row, who: line.who, fault: 'known-already', detail: on }
  })
  return { lines, aside: table.columns.aside, today, timeZone }
}
