import { Notice } from '#components/ui/notice'
import type { Day } from '#lib/platform/day'
import type { OlderEnding } from '#lib/referrals/load-older-ending'
import { olderEndingSentence, olderNotCallable } from '#lib/referrals/older-labels'

/** Requests of older lists that go by themselves soon, because nobody informed the people. */
export function OlderEndingNotice({ ending, today }: { ending: OlderEnding | null; today: Day }) {
  if (ending === null) return null
  return (
    <Notice kind="warning" title="Des demandes vont s’effacer">
      {olderEndingSentence(ending, today)} {ending.canBeCalled ? 'Appelez ces personnes avant ce jour.' : olderNotCallable}
    </Notice>
  )
}
