import type { ContentOf } from '#lib/content/kinds'
import { Facts } from '#components/ui/facts'
import { renewalSentence, type Validity, validitySentence } from '#lib/conventions/validity'
import type { PublicOrganisation } from '#lib/organisations/public-queries'
import type { Day } from '#lib/platform/day'
import { dayAndMonth, frenchDay } from '#lib/platform/format/french-date'

type Values = ContentOf<'agreement'>

/** When, where and by whom it was signed, and for how long. */
export function AgreementFacts({ values, parties, cpts, validity, today }: { values: Values; parties: readonly PublicOrganisation[]; cpts: string; validity: Validity | undefined; today: Day }) {
  const signed = [values.signedOn === null ? '' : `le ${dayAndMonth(values.signedOn, '0000-01-01')}`, values.signedAt === '' ? '' : values.signedAt].filter((one) => one !== '').join(', ')
  return (
    <Facts
      items={[
        { term: 'Parties', detail: <ul>{[cpts, ...parties.map((one) => one.name)].map((one) => <li key={one}>{one}</li>)}</ul> },
        ...(signed === '' ? [] : [{ term: 'Signée', detail: <>{signed}{values.signedOn === null ? null : <span className="sr-only"> ({frenchDay(values.signedOn, today)})</span>}</> }]),
        ...(validity === undefined ? [] : [{ term: 'Validité', detail: `${validitySentence(validity, today)} ${renewalSentence(validity, today)}`.trim() }]),
        ...(values.renewal === '' ? [] : [{ term: 'Durée', detail: values.renewal }]),
      ]}
    />
  )
}

/** What both sides set out to do, axis by axis, and what was done. */
export function AgreementAxes({ axes }: { axes: Values['axes'] }) {
  return (
    <ol className="agreement-axes">
      {axes.map((axis, index) => (
        <li key={index} className="agreement-axis">
          <p className="action-number" aria-hidden>{index + 1}</p>
          <div className="grid gap-2">
            <h3>{axis.title}</h3>
            <p className="whitespace-pre-line">{axis.objectives}</p>
            {axis.done === '' ? null : <div className="axis-done"><h4>Ce qui a été fait</h4><p className="whitespace-pre-line">{axis.done}</p></div>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Who signed and who was there, by function. */
export function AgreementPeople({ signatories, present }: Pick<Values, 'signatories' | 'present'>) {
  return (
    <div className="grid gap-8">
      {signatories.length === 0 ? null : (
        <ul className="officer-list">
          {signatories.map((one, index) => (
            <li key={index}><p className="officer-role">{one.role}</p>{one.name === '' ? null : <p>{one.name}</p>}</li>
          ))}
        </ul>
      )}
      {present.length === 0 ? null : <div><h3>Étaient présents</h3><ul className="present-list">{present.map((one, index) => <li key={index}>{one.who}</li>)}</ul></div>}
    </div>
  )
}

/** The tools in use between the parties, and what for. */
export function AgreementTools({ tools }: { tools: Values['tools'] }) {
  return (
    <Facts items={tools.map((one) => ({ term: one.name, detail: <>{one.purpose}{one.link === '' ? null : <> : <a href={one.link} rel="noopener noreferrer">{new URL(one.link).hostname.replace(/^www\./, '')}</a></>}</> }))} />
  )
}
