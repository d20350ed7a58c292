import type { NeedPriority } from './person-facts.ts'
import type { NeedKind } from './need-kinds.ts'
import type { NeedState, Party } from './transitions.ts'

/** What somebody must do next about a need, and within how many working days. */
export type NeedTask = { what: TaskName; who: Exclude<Party, 'person'>; workingDays: number }
export const taskNames = [
  'finish', 'qualify', 'answer_information', 'search', 'choose', 'ask_person', 'confirm_waiting', 'tell_person', 'ask_appointment', 'ask_visit', 'set_again', 'ask_declaration', 'ask_end', 'decide', 'declare',
] as const
export type TaskName = (typeof taskNames)[number]

/** Months after which somebody who waits for a place is asked whether they still do, told in working days here. */
const waitingWorkingDays = 65

const tasks: Record<Exclude<NeedState, 'declared' | 'fulfilled' | 'not_admissible' | 'not_found' | 'cancelled' | 'deceased'>, NeedTask> = {
  draft: { what: 'finish', who: 'sender', workingDays: 5 },
  received: { what: 'qualify', who: 'coordination', workingDays: 2 },
  info_requested: { what: 'answer_information', who: 'sender', workingDays: 3 },
  searching: { what: 'search', who: 'coordination', workingDays: 3 },
  oriented: { what: 'choose', who: 'sender', workingDays: 5 },
  favourable: { what: 'ask_person', who: 'sender', workingDays: 1 },
  waiting: { what: 'confirm_waiting', who: 'coordination', workingDays: waitingWorkingDays },
  accepted: { what: 'tell_person', who: 'sender', workingDays: 1 },
  person_told: { what: 'ask_appointment', who: 'sender', workingDays: 10 },
  appointment_set: { what: 'ask_visit', who: 'sender', workingDays: 15 },
  appointment_missed: { what: 'set_again', who: 'sender', workingDays: 5 },
  seen: { what: 'ask_declaration', who: 'sender', workingDays: 10 },
  not_declared: { what: 'decide', who: 'coordination', workingDays: 3 },
  to_declare: { what: 'declare', who: 'coordination', workingDays: 10 },
}

/** Somebody's next task while the need is open, so that none is ever forgotten; null once it is closed. */
export function needTask(state: NeedState, kind: NeedKind): NeedTask | null {
  if (state === 'seen' && kind !== 'find_gp') return { ...tasks.seen, what: 'ask_end' }
  return state in tasks ? tasks[state as keyof typeof tasks] : null
}

/** The same sooner for somebody who comes first: half the time, never less than a working day. */
export function workingDaysFor(task: NeedTask, priority: NeedPriority): number {
  return priority === 'priority' ? Math.max(1, Math.floor(task.workingDays / 2)) : task.workingDays
}
