import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { NeedFile } from '#lib/referrals/queries'

type GivenNamesProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  need: Pick<NeedFile, 'id' | 'version' | 'names'>
}

/** The doctors whose names the person has, whom to call and how; the choice is written here. */
export function GivenNames({ action, need }: GivenNamesProps) {
  return (
    <section aria-labelledby="noms" className="stack">
      <h2 id="noms">Les noms donnés</h2>
      <p className="max-w-prose text-ink-soft">La personne est libre de son choix&nbsp;: elle appelle, ou vous appelez avec elle. Notez ici le médecin qui l’accueille&nbsp;; sa place sera comptée.</p>
      <ul className="practice-list">
        {need.names.map((one) => (
          <li key={one.practiceId}>
            <p><strong>{one.doctor}</strong>, {one.place}</p>
            {one.phone === '' ? null : <p><a href={`tel:${one.phone}`} className="tabular underline">{frenchPhone(one.phone)}</a></p>}
          </li>
        ))}
      </ul>
      <div data-print="hide">
        <RecordForm name="choix" action={action} submit="Noter ce choix" items={[
          { item: 'hidden', name: 'needId', value: need.id },
          { item: 'hidden', name: 'version', value: String(need.version) },
          { item: 'radios', field: { name: 'practiceId', legend: 'Qui accueille la personne ?', options: need.names.map((one) => ({ value: one.practiceId, label: one.doctor, hint: one.place })) } },
        ]} />
      </div>
    </section>
  )
}
