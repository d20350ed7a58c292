import type { ListedContent } from './listed-fields.ts'

export type ProjectPart = { axis: ListedContent<'axis'> | null; actions: ListedContent<'action'>[] }

/**
 * The health project as its text reads: axes by number, under each its actions by number. Numbers are the text's own, so
 * those of one axis need not follow each other. Actions whose axis is not public come last, under none.
 */
export function projectOutline(axes: readonly ListedContent<'axis'>[], actions: readonly ListedContent<'action'>[]): ProjectPart[] {
  const number = (one: { values: { number: number | null } }) => one.values.number ?? 1000
  const inOrder = [...actions].sort((a, b) => number(a) - number(b))
  const known = new Set(axes.map((axis) => axis.id))
  const parts = [...axes].sort((a, b) => number(a) - number(b)).map((axis): ProjectPart => ({ axis, actions: inOrder.filter((one) => one.values.axis.includes(axis.id)) }))
  const others = inOrder.filter((one) => !one.values.axis.some((id) => known.has(id)))
  return others.length === 0 ? parts : [...parts, { axis: null, actions: others }]
}

/** The contents among these that others name by id, in the order in which they are named. */
export function named<Content extends { id: string }>(ids: readonly string[], contents: readonly Content[]): Content[] {
  const byId = new Map(contents.map((one) => [one.id, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The missions of the law that an action serves: its own, or those of its axis when it names none. By their ids. */
export function servedMissions(action: { axis: readonly string[]; missions: readonly string[] }, axes: readonly { id: string; values: { missions: readonly string[] } }[]): readonly string[] {
  if (action.missions.length > 0) return action.missions
  return axes.find((axis) => action.axis.includes(axis.id))?.values.missions ?? []
}
