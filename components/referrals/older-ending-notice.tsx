import Link from 'next/link'
import { Notice } from '#components/ui/notice'
import type { Day } from '#lib/platform/day'
import type { OlderEnding } from '#lib/referrals/load-older-ending'
import { olderEndingSentence, olderNotCallable } from '#lib/referrals/older-labels'

type OlderEndingNoticeProps = { ending: OlderEnding | null; today: Day; /** Where it leads to whom to call; none on that page itself. */ leadsTo?: string }

/** Requests of older lists that go by themselves soon, because nobody informed the people. */
export function OlderEndingNotice({ ending, today, leadsTo }: OlderEndingNoticeProps) {
  if (ending === null) return null
  const one = ending.count === 1
  return (
    <Notice kind="warning" title={one ? 'Une demande va s’effacer' : 'Des demandes vont s’effacer'}>
      <p>{olderEndingSentence(ending, today)} {ending.canBeCalled ? `Appelez ${one ? 'cette personne' : 'ces personnes'} avant ce jour.` : olderNotCallable}</p>
      {ending.canBeCalled && leadsTo !== undefined ? <p><Link href={leadsTo} className="underline">Voir qui appeler</Link></p> : null}
    </Notice>
  )
}
