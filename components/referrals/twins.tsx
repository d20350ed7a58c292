import Link from 'next/link'
import { Notice } from '#components/ui/notice'
import { type Day, dayAt } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import { stateLabel } from '#lib/referrals/kind-words'
import type { Twin } from '#lib/referrals/twin-queries'

/** Other adressages that seem to be for the same person: the coordination keeps one, and cancels the other as a duplicate. */
export function Twins({ twins, clock }: { twins: readonly Twin[]; clock: { today: Day; timeZone: string } }) {
  if (twins.length === 0) return null
  return (
    <Notice kind="warning" title={twins.length === 1 ? 'Une autre demande semble être pour la même personne' : 'D’autres demandes semblent être pour la même personne'}>
      {twins.map((one, index) => (
        <span key={one.id}>{index === 0 ? '' : ', '}<Link href={`/gestion/adressages/${one.id}`} prefetch={false} className="tabular underline whitespace-nowrap">{one.code}</Link> du {frenchDay(dayAt(one.createdAt, clock.timeZone), clock.today)} ({stateLabel(one.kind, one.state).toLowerCase()})</span>
      ))}. Vérifiez-le avec elle, puis arrêtez l’une des deux comme demande en double.
    </Notice>
  )
}
