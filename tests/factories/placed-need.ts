import { Client } from 'pg'
import { inject } from 'vitest'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { closedStates, type NeedState } from '#lib/referrals/transitions'
import type { ReferralToSubmit } from '#lib/referrals/submit-referral'
import { aNeed } from '#tests/factories/referrals'
import { type Gp, monday } from '#tests/factories/register'
import { databaseName } from '#tests/setup/test-database'

/** States in which a practice has been chosen. */
const chosenStates: readonly NeedState[] = ['accepted', 'person_told', 'appointment_set', 'appointment_missed', 'seen', 'not_declared', 'declared', 'fulfilled']

/** Puts needs anywhere at once, with the trigger asleep: the one role that may do that for a statement. */
export async function needPlacer(): Promise<{ place: (nurse: Actor, state: NeedState, gp: Gp, form?: Partial<ReferralToSubmit>) => Promise<string>; end: () => Promise<void> }> {
  const url = new URL(inject('server').superuserUrl)
  url.pathname = `/${databaseName()}`
  const superuser = new Client({ connectionString: url.href })
  await superuser.connect()
  return {
    end: () => superuser.end(),
    place: async (nurse, state, gp, form = {}) => {
      const needId = await aNeed(nurse, form)
      const isOver = (closedStates as readonly NeedState[]).includes(state)
      const before = state === 'declared' || state === 'fulfilled' ? 'seen' : state === 'not_admissible' ? 'received' : 'searching'
      await superuser.query(`BEGIN; SET LOCAL session_replication_role = 'replica'; UPDATE need_line SET state = '${state}', previous_state = '${before}', paused_state = 'searching', due_at = ${isOver ? 'NULL' : 'now()'}, closed_as = ${isOver ? "'sender'" : 'NULL'} WHERE id = '${needId}'; COMMIT`)
      if (state === 'favourable' || chosenStates.includes(state)) {
        await db().proposal.create({ data: { needId, practiceId: gp.practiceId, state: 'favourable', isAgreed: state !== 'favourable', sentAt: monday, answeredAt: monday, answeredAs: 'self' }, select: { id: true } })
      }
      return needId
    },
  }
}
