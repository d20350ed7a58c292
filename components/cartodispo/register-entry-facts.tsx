import { Facts } from '#components/ui/facts'
import type { RegisterListItem } from '#lib/cartodispo/register-item'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { capital } from '#lib/platform/format/capital'
import { ContactLine, type CptsPhone } from './contact-line.tsx'
import { Conditions } from './register-line.tsx'
import { StateBadge } from './state-badge.tsx'

type RegisterEntryFactsProps = { item: RegisterListItem; cptsPhone: CptsPhone }

/** Everything this reader may read of one entry. */
export function RegisterEntryFacts({ item, cptsPhone }: RegisterEntryFactsProps) {
  const address = [item.siteName, item.addressLine, `${item.postalCode} ${item.communeName}`.trim()].filter((part) => part !== '')
  return (
    <div className="grid gap-8">
      <div className="grid justify-items-start gap-3">
        <StateBadge state={item.state} size="large" />
        {item.details ? <p className="lead">{capital(item.details)}.</p> : null}
      </div>
      <Facts
        items={[
          { term: 'Prendre contact', detail: <ContactLine contact={item.contact} name={item.name} cptsPhone={cptsPhone} /> },
          { term: 'Adresse', detail: <address className="not-italic">{address.map((line) => <span key={line} className="block">{line}</span>)}</address> },
          ...(item.conditions.length > 0 ? [{ term: 'À savoir', detail: <Conditions sentences={item.conditions} /> }] : []),
          ...(item.office?.phone ? [{ term: 'Cabinet', detail: `${frenchPhone(item.office.phone)}${item.office.secretaryHours ? `, ${item.office.secretaryHours}` : ''}` }] : []),
        ]}
      />
    </div>
  )
}
