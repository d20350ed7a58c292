import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { feeStateLabels } from '#lib/members/labels'
import type { OwnMembership } from '#lib/members/profile-queries'
import type { Day } from '#lib/platform/day'
import { euros } from '#lib/platform/format/euros'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** One's own membership: since when, what each year cost, how to pay, the receipts. */
export function OwnMembershipPart({ membership, today }: { membership: OwnMembership; today: Day }) {
  const owed = membership.years.find((one) => one.fee === 'due')
  return (
    <section aria-labelledby="adhesion" className="stack max-w-prose">
      <h2 id="adhesion">Mon adhésion</h2>
      {membership.joinedOn === null ? null : <p>Vous êtes adhérent ou adhérente depuis le {dayAndMonth(membership.joinedOn, today)}.</p>}
      <ul className="divide-y divide-line border-y border-line">
        {membership.years.map((one) => (
          <li key={one.year} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5">
            <strong>{one.year}</strong> {one.dueCents === 0 ? null : euros(one.dueCents)}
            <Badge tone={one.fee === 'due' ? 'warning' : one.fee === 'received' ? 'success' : 'neutral'}>{feeStateLabels[one.fee]}</Badge>
            {one.receipts.map((receipt) => <Link key={receipt.id} href={`/espace/profil/recus/${receipt.id}`} prefetch={false} className="underline">Reçu {receipt.number}</Link>)}
          </li>
        ))}
      </ul>
      {owed === undefined ? null : membership.paymentUrl === '' ? <p>Pour régler&nbsp;: par virement ou par chèque, auprès de la coordination.</p> : <p><ButtonLink href={membership.paymentUrl}>Régler la cotisation {owed.year}</ButtonLink></p>}
    </section>
  )
}
