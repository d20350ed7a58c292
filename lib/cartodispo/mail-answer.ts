import type { Day } from '#lib/platform/day'
import { type QuickAnswer, quickContent } from './quick-answer.ts'
import type { RegisterEntry } from './register-entry.ts'
import type { StatementContent } from './statement-content.ts'

/** What one line of the grouped question may be answered; `later`: nothing is known there and nothing is said. */
export const mailAnswers = ['same', 'open', 'reserved', 'closed', 'later'] as const
export type MailAnswer = (typeof mailAnswers)[number]

type Asked = { entry: Pick<RegisterEntry, 'state' | 'content'>; isReplacement: boolean; lastContent: StatementContent | null }

/** Whether a practice is still asked at all: those who left or treat nobody here meanwhile drop out of the page. */
export function isStillAsked({ entry, isReplacement }: Asked): boolean {
  return !isReplacement && entry.state !== 'not_treating' && entry.state !== 'departed'
}

/** The answers offered for a practice, the preset one first. "En réservant" only where it is known for whom. */
export function offeredAnswers(practice: Asked, today: Day): MailAnswer[] {
  const preset: MailAnswer = practice.entry.content === null ? 'later' : 'same'
  const fits = (answer: QuickAnswer) => quickContent(practice.lastContent, answer, today) !== null
  return [preset, 'open', ...(fits('reserved') ? ['reserved' as const] : []), 'closed']
}
