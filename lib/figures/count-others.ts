import { isClosed } from '#lib/referrals/transitions'
import { type OtherKind, otherKinds } from '#lib/referrals/need-kinds'
import type { Span } from './contract-months.ts'
import { isDuplicate } from './count-people.ts'
import type { CountedPerson } from './counted-person.ts'
import { fewest, hideColumn } from './suppress-small.ts'

/** What became of one kind of need that is not a search for a doctor: people, each once; null: not told. */
export type OtherLine = { kind: OtherKind } & Record<OtherMeasure, number | null>
export const otherMeasures = ['received', 'fulfilled', 'ended'] as const
export type OtherMeasure = (typeof otherMeasures)[number]

/** Of people as they stood at the end of a period: requests of it, and those that ended in it, as they were meant to or otherwise. */
export function countOthers(everybody: readonly CountedPerson[], { fromOn, untilOn }: Span): OtherLine[] {
  const isWithin = (day: string | null) => day !== null && fromOn <= day && day <= untilOn
  return otherKinds.flatMap((kind) => {
    const people = everybody.filter((one) => one.kind === kind && !isDuplicate(one))
    const ended = people.filter((one) => isClosed(one.state) && isWithin(one.endedOn))
    const line = { kind, received: people.filter((one) => isWithin(one.receivedOn)).length, fulfilled: ended.filter((one) => one.state === 'fulfilled').length, ended: ended.filter((one) => one.state !== 'fulfilled').length }
    return line.received + line.fulfilled + line.ended === 0 ? [] : [line]
  })
}

/** The same for whoever is not of the coordination: no count of one to four people, nor what would give it away. */
export function suppressOthers(lines: readonly OtherLine[]): OtherLine[] {
  const columns = otherMeasures.map((measure) => {
    const parts = lines.map((line) => line[measure])
    const whole = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    return [measure, hideColumn(parts, whole > 0 && whole < fewest ? null : whole)] as const
  })
  return lines.map((line, index) => ({ ...line, ...Object.fromEntries(columns.map(([measure, cells]) => [measure, cells[index] ?? null])) }))
}
