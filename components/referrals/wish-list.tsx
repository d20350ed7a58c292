import Link from 'next/link'
import { PressForm } from '#components/ui/press-form'
import type { Day } from '#lib/platform/day'
import { dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { sinceWhen } from '#lib/platform/format/french-date'
import type { Wish } from '#lib/referrals/wish-queries'

type WishListProps = { wishes: readonly Wish[]; clock: { today: Day; timeZone: string }; settle: (previous: FormState, form: FormData) => Promise<FormState> }

/** Practices that ask for somebody: the list of those who could come, or the telephone. */
export function WishList({ wishes, clock: { today, timeZone }, settle }: WishListProps) {
  if (wishes.length === 0) return null
  return (
    <section aria-labelledby="demandes-de-cabinets" className="stack">
      <h3 id="demandes-de-cabinets">Ces cabinets demandent quelqu’un</h3>
      <ul className="practice-list">
        {wishes.map((one) => (
          <li key={one.id} className="grid gap-2">
            <p><strong>{one.doctor}</strong>, {one.place}{one.phone === '' ? null : <>, <a href={`tel:${one.phone}`} className="tabular underline">{frenchPhone(one.phone)}</a></>}. <span className="text-ink-soft">Demandé {sinceWhen(dayAt(one.askedAt, timeZone), today)}.</span></p>
            <div className="flex flex-wrap items-center gap-4"><Link href={`/gestion/adressages/attente?cabinet=${one.practiceId}`} prefetch={false} className="underline">Voir qui pourrait convenir<span className="sr-only"> au {one.doctor}</span></Link><PressForm action={settle} values={{ id: one.id }} label="C’est réglé" about={one.doctor} look={{ variant: 'quiet', size: 'small' }} /></div>
          </li>
        ))}
      </ul>
    </section>
  )
}
