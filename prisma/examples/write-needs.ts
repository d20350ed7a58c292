import { Prisma } from '#lib/platform/db/generated/client'
import type { Tx } from '#lib/platform/db/client'
import { putEverybodyOn } from '#lib/referrals/need-person-repository'
import type { ExampleNeed } from './example-rows.ts'

/** Needs are sent, then moved along the table of transitions like any other: the database would refuse one that is born elsewhere. */
export async function writeNeeds(tx: Tx, needs: readonly ExampleNeed[]): Promise<void> {
  const longest = Math.max(0, ...needs.map((one) => one.moves.length))
  for (let index = 0; index < longest; index += 1) {
    const rows = needs.flatMap(({ moves, id, referralId, priority, kind = 'find_gp' }) => {
      const move = moves[index]
      return move ? [{ id, referral_id: referralId, priority, kind, state: move.state, previous_state: move.previousState, paused_state: move.pausedState, last_action: move.lastAction, changed_at: move.changedAt, due_at: move.dueAt, closed_as: move.closedAs, closed_by_id: move.closedById, silent_checks: 0, version: index + 1 }] : []
    })
    const records = Prisma.sql`jsonb_populate_recordset(NULL::need_line, ${JSON.stringify(rows)}::jsonb)`
    // Column by column: what a need begins with is the database's to say.
    if (index === 0) {
      await tx.$executeRaw`INSERT INTO need_line (id, referral_id, priority, kind, state, last_action, changed_at, due_at, version)
        SELECT id, referral_id, priority, kind, state, last_action, changed_at, due_at, version FROM ${records}`
    } else {
      await tx.$executeRaw`UPDATE need_line n SET state = m.state, previous_state = m.previous_state, paused_state = m.paused_state, last_action = m.last_action, changed_at = m.changed_at,
        due_at = m.due_at, closed_as = m.closed_as, closed_by_id = m.closed_by_id, version = m.version FROM ${records} m WHERE n.id = m.id`
    }
  }
  await putEverybodyOn(tx, needs.map((one) => one.id))
}
