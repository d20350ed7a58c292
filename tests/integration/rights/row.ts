import type { AudienceName } from '#lib/cartodispo/statement-content'
import type { Actor, Reader } from '#lib/platform/auth/actor'
import type { Column } from '#tests/integration/rights/columns'
import type { World } from '#tests/integration/rights/world'

export type RightsRow = {
  /** The function's name, as read from disk. */
  name: string
  /** Tells several rows of one function apart. */
  situation: string
  may: readonly Column[]
  audience: AudienceName
  /** Other answers than the plain yes, which are no refusal of rights. */
  answers: (column: Column) => string | undefined
  /** Whether the public may call it at all: the compiler refuses whoever hands null to an `Actor`. */
  takes: 'actor' | 'reader'
  open: (world: World) => Promise<(who: Actor | null) => Promise<unknown>>
}

type Common<Given> = {
  name: string; situation?: string; may: readonly Column[]; audience?: AudienceName
  answers?: string | Partial<Record<Column, string>>
  given?: (world: World) => Promise<Given>
}

/** A function that takes somebody signed in. */
export function forActors<Given = undefined>(row: Common<Given> & { call: (actor: Actor, world: World, given: Given) => Promise<unknown> }): RightsRow {
  return asRow(row, 'actor', async (who, world, given) => {
    if (who === null) throw new Error('nobody is signed in: the compiler refuses this call')
    return row.call(who, world, given)
  })
}

/** A function that serves the public too. */
export function forReaders<Given = undefined>(row: Common<Given> & { call: (reader: Reader, world: World, given: Given) => Promise<unknown> }): RightsRow {
  return asRow(row, 'reader', (who, world, given) => row.call(who ?? 'public', world, given))
}

function asRow<Given>(row: Common<Given>, takes: RightsRow['takes'], call: (who: Actor | null, world: World, given: Given) => Promise<unknown>): RightsRow {
  const { name, may, answers } = row
  return {
    name, may, takes, situation: row.situation ?? '', audience: row.audience ?? 'coordination',
    answers: (column) => (typeof answers === 'string' ? answers : answers?.[column]),
    open: async (world) => {
      const given = row.given ? await row.given(world) : (undefined as Given)
      return (who) => call(who, world, given)
    },
  }
}

/** The one refusal of rights: not found, nothing, an empty list. */
export function isRefusal(answer: unknown): boolean {
  if (answer === null) return true
  if (Array.isArray(answer)) return answer.length === 0
  return typeof answer === 'object' && 'ok' in answer && answer.ok === false && 'code' in answer && answer.code === 'not-found'
}

/** `ok` for a value, else the code of the refusal. */
export function codeOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && 'code' in answer) return String(answer.code)
  return isRefusal(answer) ? 'nothing' : 'ok'
}
