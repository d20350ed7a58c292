import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { yearOf } from '#lib/members/fee-state'
import type { MemberFile, MemberYear } from '#lib/members/file-queries'
import { feeMeansLabels, feeStateLabels } from '#lib/members/labels'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { euros } from '#lib/platform/format/euros'
import { dayAndMonth } from '#lib/platform/format/french-date'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type MemberYearsProps = { member: MemberFile; today: Day; edit: { settle: Action; cancel: Action } | null }

/** The civil years of a membership: what was due, what came in, and the receipts. */
export function MemberYears({ member, today, edit }: MemberYearsProps) {
  const year = yearOf(today)
  const open = member.state === 'member' || member.state === 'lapsed' ? [year + 1, year].filter((one) => !member.years.some((known) => known.year === one && known.fee !== 'due')) : []
  return (
    <section aria-labelledby="annees" className="stack max-w-prose">
      <h2 id="annees">Adhésion par année</h2>
      {member.years.length === 0 ? <p>Aucune année enregistrée.</p> : (
        <ul className="divide-y divide-line border-y border-line">
          {member.years.map((one) => <YearLine key={one.id} one={one} today={today} cancel={edit?.cancel ?? null} />)}
        </ul>
      )}
      {edit === null ? null : open.toReversed().map((one) => (
        <Disclosure key={`${one}-${member.version}`} summary={`Noter la cotisation ${one} reçue`} look="box">
          <RecordForm
            name={`c${one}`} action={edit.settle} submit="Noter et envoyer le reçu"
            items={[
              { item: 'hidden', name: 'memberId', value: member.id }, { item: 'hidden', name: 'year', value: String(one) },
              { item: 'field', saved: today, field: { kind: 'date', name: 'receivedOn', label: 'Reçue le', width: 'medium' } },
              { item: 'field', saved: 'transfer', field: { kind: 'select', name: 'means', label: 'Moyen de paiement', width: 'medium', options: Object.entries(feeMeansLabels).map(([value, label]) => ({ value, label })) } },
            ]}
          />
        </Disclosure>
      ))}
    </section>
  )
}

function YearLine({ one, today, cancel }: { one: MemberYear; today: Day; cancel: Action | null }) {
  return (
    <li className="grid gap-1 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <strong>{one.year}</strong> {one.dueCents === 0 ? null : euros(one.dueCents)}
        <Badge tone={one.fee === 'due' ? 'warning' : one.fee === 'received' ? 'success' : 'neutral'}>{feeStateLabels[one.fee]}</Badge>
        {one.askedOn !== null && one.fee === 'due' ? <span className="text-ink-soft">appel écrit le {dayAndMonth(one.askedOn, today)}</span> : null}
      </p>
      {one.receipts.map((receipt) => (
        <div key={receipt.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
          <Link href={`/gestion/adherents/recus/${receipt.id}`} prefetch={false} className="underline">Reçu {receipt.number}</Link>
          <span>{feeMeansLabels[receipt.means].toLowerCase()}, le {dayAndMonth(receipt.receivedOn, today)}</span>
          {receipt.isCancelled ? <Badge>Annulé</Badge> : cancel === null ? null : <PressForm action={cancel} values={{ receiptId: receipt.id }} label="Annuler ce reçu" about={receipt.number} look={{ variant: 'quiet' }} />}
        </div>
      ))}
    </li>
  )
}
