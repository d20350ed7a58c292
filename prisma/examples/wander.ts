import { cancelReasons, handOffs, missedReasons, notDeclaredReasons, turnAwayReasons } from '#lib/referrals/reasons'
import { actionsOf, isClosed, type NeedAction, type NeedPosition, type NeedState, type Party, parties, reopenDays, stateAfter } from '#lib/referrals/transitions'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { fractionOf, pick } from './fractions.ts'

export type WanderedStep = { action: NeedAction; from: NeedState; to: NeedState; pausedState: NeedState | null; at: Date; party: Party; reason: string | null; source: string | null }
type Choice = { weights: Partial<Record<NeedAction, number>>; meanDays: number; longest: number; kind?: NeedKind }

/** What usually happens, and now and then the rest: every line of the table comes up among some thousands. */
export const usualChoice: Choice = {
  weights: { start_search: 24, say_yes: 14, agree: 14, tell_person: 12, set_appointment: 10, record_visit: 10, record_declared: 12, give_information: 10, wait_for_place: 5, orient: 3, record_choice: 6, cancel: 0.6, record_death: 0.15, give_up: 0.6, turn_away: 1.5, reopen: 0.04 },
  meanDays: 18, longest: 40,
}

/** What splits a household is not one need's way. */
const ofHouseholds: readonly NeedAction[] = ['offer_part', 'accept_part', 'decline_part', 'split']
const day = 86_400_000
const reasons: Partial<Record<NeedAction, readonly string[]>> = { turn_away: turnAwayReasons, cancel: cancelReasons, give_up: handOffs, record_missed: missedReasons, record_not_declared: notDeclaredReasons }

/** A need's history along the table of transitions, from its sending until nothing more happened, or until an instant; the same for the same seed. */
export function wander(seed: string, sentAt: Date, until: Date, { weights, meanDays, longest, kind = 'find_gp' }: Choice = usualChoice): WanderedStep[] {
  const steps: WanderedStep[] = [{ action: 'send', from: 'draft', to: 'received', pausedState: null, at: sentAt, party: 'sender', reason: null, source: null }]
  const position: NeedPosition = { kind, state: 'received', previousState: 'draft', pausedState: null }
  let at = sentAt
  while (steps.length < longest) {
    const key = `${seed}:${steps.length}`
    const action = choose(position, key, weights)
    if (!action) return steps
    const to = stateAfter(action, position)
    const before = at
    at = new Date(at.getTime() + Math.ceil(fractionOf(`${key}:gap`) ** 2 * 3 * meanDays * day) + 60_000)
    if (to === null || at >= until || (action === 'reopen' && at.getTime() - before.getTime() > reopenDays * day)) return steps
    const pausedState = action === 'ask_information' ? position.state : to === 'info_requested' || isClosed(to) ? position.pausedState : null
    const able = parties.filter((party) => actionsOf(party, position.state, kind).includes(action))
    steps.push({ action, from: position.state, to, pausedState, at, party: pick(able, `${key}:by`), reason: reasons[action] ? pick(reasons[action], `${key}:why`) : null, source: action === 'record_declared' ? 'practice' : null })
    Object.assign(position, { state: to, previousState: position.state, pausedState })
  }
  return steps
}

/** One of what the table allows, by its weight; none when a closed need stays closed. */
function choose({ state, kind }: Pick<NeedPosition, 'state' | 'kind'>, key: string, weights: Choice['weights']): NeedAction | null {
  const possible = [...new Set(parties.flatMap((party) => actionsOf(party, state, kind)))].filter((action) => !ofHouseholds.includes(action))
  const total = isClosed(state) ? 1 : possible.reduce((sum, action) => sum + (weights[action] ?? 1), 0)
  let left = fractionOf(`${key}:what`) * total
  for (const action of possible) {
    left -= weights[action] ?? 1
    if (left < 0) return action
  }
  return null
}
