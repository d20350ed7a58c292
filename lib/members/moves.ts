export type MemberStateName = 'received' | 'asked' | 'bureau' | 'member' | 'lapsed' | 'departed' | 'refused' | 'withdrawn'
export type MoveName = 'forward' | 'ask' | 'answered' | 'refuse' | 'withdraw' | 'send_back' | 'decline' | 'admit' | 'leave' | 'reopen' | 'lapse' | 'renew'

type Move = {
  from: readonly MemberStateName[]
  to: MemberStateName
  /** Whose decision it is; `time`: of the calendar, or of a fee that arrives. */
  by: 'coordination' | 'bureau' | 'time'
  /** Whether a reason or a question must go with it. */
  note: 'needed' | 'allowed'
}

/** The one table of an admission: screens, server, tests and the database's trigger say the same. */
export const moves: Record<MoveName, Move> = {
  forward: { from: ['received', 'asked'], to: 'bureau', by: 'coordination', note: 'allowed' },
  ask: { from: ['received'], to: 'asked', by: 'coordination', note: 'needed' },
  answered: { from: ['asked'], to: 'received', by: 'coordination', note: 'allowed' },
  refuse: { from: ['received', 'asked'], to: 'refused', by: 'coordination', note: 'needed' },
  withdraw: { from: ['received', 'asked', 'bureau'], to: 'withdrawn', by: 'coordination', note: 'allowed' },
  send_back: { from: ['bureau'], to: 'received', by: 'bureau', note: 'needed' },
  decline: { from: ['bureau'], to: 'refused', by: 'bureau', note: 'needed' },
  admit: { from: ['bureau'], to: 'member', by: 'bureau', note: 'allowed' },
  leave: { from: ['member', 'lapsed'], to: 'departed', by: 'coordination', note: 'allowed' },
  reopen: { from: ['refused', 'withdrawn', 'departed'], to: 'received', by: 'coordination', note: 'allowed' },
  lapse: { from: ['member'], to: 'lapsed', by: 'time', note: 'allowed' },
  renew: { from: ['lapsed'], to: 'member', by: 'time', note: 'allowed' },
}

/** Every state, in the order in which one comes to it. */
export const memberStates: readonly MemberStateName[] = ['received', 'asked', 'bureau', 'member', 'lapsed', 'departed', 'refused', 'withdrawn']

/** Of somebody who is waited for, or belongs: one such row per mailbox and per national number. */
export const livingStates: readonly MemberStateName[] = ['received', 'asked', 'bureau', 'member', 'lapsed']

/** What may be done from here, by a person. */
export function movesFrom(state: MemberStateName): MoveName[] {
  return moveNames.filter((name) => moves[name].by !== 'time' && moves[name].from.includes(state))
}

/** Whether the table allows the one state after the other. */
export function mayFollow(from: MemberStateName, to: MemberStateName): boolean {
  return moveNames.some((name) => moves[name].to === to && moves[name].from.includes(from))
}

/** The moves that a person makes, as choices of a form. */
export const handMoves = ['forward', 'ask', 'answered', 'refuse', 'admit', 'decline', 'send_back', 'withdraw', 'leave', 'reopen'] as const

const moveNames: readonly MoveName[] = [...handMoves, 'lapse', 'renew']
