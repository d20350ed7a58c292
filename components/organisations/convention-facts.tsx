import { Facts } from '#components/ui/facts'
import { decisionLabels, grantLabels } from '#lib/conventions/labels'
import type { ConventionItem } from '#lib/conventions/queries'
import { renewalSentence, validitySentence } from '#lib/conventions/validity'
import { dayAt, type Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchSpaces } from '#lib/platform/format/french-spaces'

/** What a convention says to whom it concerns: until when it holds, what it permits, which data pass, what was decided. */
export function ConventionFacts({ convention, today, timeZone }: { convention: ConventionItem; today: Day; timeZone: string }) {
  const { grants, dataAnnex, decisions } = convention
  return (
    <Facts
      items={[
        { term: 'Validité', detail: `${validitySentence(convention, today)} ${renewalSentence(convention, today)}`.trim() },
        { term: 'Ce qu’elle permet', detail: grants.length === 0 ? 'Rien de plus que ce qui est public.' : <ul>{grants.map((grant) => <li key={grant}><strong>{grantLabels[grant].label}.</strong> {grantLabels[grant].hint}</li>)}</ul> },
        ...(dataAnnex === '' ? [] : [{ term: 'Annexe sur les données', detail: <span className="whitespace-pre-line">{frenchSpaces(dataAnnex)}</span> }]),
        ...(decisions.length === 0 ? [] : [{
          term: 'Décisions', detail: (
            <ul>
              {decisions.map((one) => (
                <li key={one.at.toISOString()}>
                  {decisionLabels[one.decision]}{one.nextEndsOn === null ? '' : ` jusqu’au ${dayAndMonth(one.nextEndsOn, '')}`}, le {dayAndMonth(dayAt(one.at, timeZone), '')}{one.by === '' ? '' : `, par ${one.by}`}.
                </li>
              ))}
            </ul>
          ),
        }]),
      ]}
    />
  )
}
