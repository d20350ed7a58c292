import type { Capacity } from '#lib/platform/db/generated/enums'
import type { Day } from '#lib/platform/day'
import { accountId } from './build-accounts.ts'
import type { History, Voice } from './build-histories.ts'
import type { AskedMailbox } from './build-mails.ts'
import type { Example, ExampleAccount } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { Speaker } from './story.ts'

const capacities: Record<Speaker, Capacity> = { self: 'self', secretary: 'delegate', mail: 'delegate', phone: 'coordination_phone', list: 'coordination_import' }

/** Finds who stands behind "the secretary" or "the mail" of a practice on a day; data that names nobody is a mistake. */
export function voiceOf(example: Example, asked: readonly AskedMailbox[], clock: ExampleClock): Voice {
  return (history, by, on, at) => {
    const capacity = capacities[by]
    if (by === 'self') return { actorId: accountId(ownAccount(example, history)), capacity, linkId: null }
    if (by === 'secretary') return { actorId: accountId(delegateOf(example, history, on, clock)), capacity, linkId: null }
    if (by === 'mail') return { actorId: null, capacity, linkId: pressedLink(asked, history, at) }
    return { actorId: accountId('coordination'), capacity, linkId: null }
  }
}

function ownAccount(example: Example, history: History): string {
  if (history.doctor === null) throw new Error(`a site does not speak for itself: ${history.site}`)
  return example.accounts.find((one) => one.practitioner === history.doctor)?.key ?? history.doctor
}

function delegateOf(example: Example, history: History, on: Day, clock: ExampleClock): string {
  const answers = (account: ExampleAccount) => (account.delegations ?? []).some((one) =>
    one.site === history.site && (one.doctor === undefined || one.doctor === history.doctor) &&
    clock.dayAgo(one.sinceDaysAgo) <= on && on <= clock.dayAgo(Math.max(-one.endsIn, one.revokedDaysAgo ?? -one.endsIn)))
  const found = example.accounts.find(answers)
  if (!found) throw new Error(`nobody answered for ${history.key} on ${on}`)
  return found.key
}

function pressedLink(asked: readonly AskedMailbox[], history: History, at: Date): string | null {
  const [practice] = history.practiceIds
  const found = asked.filter((one) => one.site === history.site && one.createdAt < at && one.practiceIds.some((id) => id === practice)).at(-1)
  return found?.linkId ?? null
}
