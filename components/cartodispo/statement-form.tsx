'use client'

import type { ReactNode } from 'react'
import { bindChoices, bindField } from '#components/ui/bind-field'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { Disclosure } from '#components/ui/disclosure'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import { audienceLabels, declaredStateLabels, homeVisitsLabels, languageLabels, priorityLabels, reservationLabels } from '#lib/cartodispo/labels'
import type { StatementFormValues } from '#lib/cartodispo/statement-form-values'
import type { FormState } from '#lib/platform/form-state'
import { ContactWayFields } from './contact-way-fields.tsx'

type StatementFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  subject: { name: 'practiceId' | 'siteId'; id: string }
  version: number
  saved: StatementFormValues
  communes: readonly { code: string; name: string }[]
  /** Who exactly reads an entry, per audience. */
  readers: Record<keyof typeof audienceLabels, string>
}

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
const yesNo = [{ value: 'yes', label: 'Oui' }, { value: 'no', label: 'Non' }, { value: '', label: 'Ne rien dire' }]

/** The long answer: state, places, for whom, where, how to get in touch, who reads. What a state cannot have hides by style alone. */
export function StatementForm({ action, subject, version, saved, communes, readers }: StatementFormProps) {
  const [state, send] = useSentForm(action)
  const text = (name: keyof StatementFormValues) => bindField(state, name, String(saved[name]))
  const boxes = (name: 'priorities' | 'reservations' | 'reservedCommunes' | 'communesServed' | 'languages') => bindChoices(state, name, saved[name])
  const towns = communes.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form action={send} noValidate className="stack statement-form">
      <ErrorSummary errors={state.errors} message={state.message} />
      <input type="hidden" name={subject.name} value={subject.id} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup {...text('state')} legend="Nouveaux patients" layout="tiles" legendSize="question" options={options(declaredStateLabels)} />

      <Part title="Pour qui les places sont gardées" when="reserved">
        <CheckboxGroup {...boxes('reservations')} legend="Personnes" options={options(reservationLabels)} requirement="optional" />
        <Disclosure summary="Habitants de certaines communes" start={saved.reservedCommunes.length > 0 ? 'open' : 'closed'}>
          <CheckboxGroup {...boxes('reservedCommunes')} legend="Communes" options={towns} requirement="optional" layout="inline" />
        </Disclosure>
      </Part>
      <Part title="Quand vous redemander" when="closed">
        <RadioGroup {...text('askAgain')} legend="Nous revenons vers vous" options={[{ value: '3', label: 'dans 3 mois' }, { value: '6', label: 'dans 6 mois' }, { value: '12', label: 'dans un an' }, { value: 'none', label: 'je vous préviendrai' }]} />
      </Part>
      <Part title="Combien, et jusqu’à quand" when="welcoming">
        <div className="places-fields">
          <Field {...text('placesCount')} kind="number" label="Nombre de places" requirement="optional" width="short" inputMode="numeric" min={1} max={500} />
          <RadioGroup {...text('placesPeriod')} legend="C’est" layout="inline" options={[{ value: 'month', label: 'par mois' }, { value: 'total', label: 'en tout' }]} />
        </div>
        <Field {...text('fromOn')} kind="date" label="À partir du" hint="Laissez vide pour commencer dès aujourd’hui." requirement="optional" width="medium" />
        <Field {...text('untilOn')} kind="date" label="Jusqu’au" hint="Laissez vide pour ne pas fixer de fin." requirement="optional" width="medium" />
        <CheckboxGroup {...boxes('priorities')} legend="Qui passe d’abord" hint="Une priorité n’écarte personne." options={options(priorityLabels)} requirement="optional" />
      </Part>

      <Disclosure summary="Visites, langues, accès" look="box">
        <div className="stack">
          <RadioGroup {...text('homeVisits')} legend="Visites à domicile" options={[...options(homeVisitsLabels), { value: '', label: 'Ne rien dire' }]} requirement="optional" />
          <Disclosure summary="Communes desservies" start={saved.communesServed.length > 0 ? 'open' : 'closed'}>
            <CheckboxGroup {...boxes('communesServed')} legend="Communes" options={towns} requirement="optional" layout="inline" />
          </Disclosure>
          <RadioGroup {...text('offersTeleconsultation')} legend="Téléconsultation" layout="inline" options={yesNo} requirement="optional" />
          <RadioGroup {...text('isStepFree')} legend="Accès de plain-pied" layout="inline" options={yesNo} requirement="optional" />
          <CheckboxGroup {...boxes('languages')} legend="Langues parlées, outre le français" layout="inline" options={options(languageLabels)} requirement="optional" />
        </div>
      </Disclosure>

      <Part title="Qui peut lire cette fiche">
        <RadioGroup {...text('audience')} legend="Lecteurs" options={options(audienceLabels).map((one) => ({ ...one, hint: readers[one.value as keyof typeof readers] }))} />
        <ContactWayFields audience="public" label="Comment le public prend contact" hint="Sans réponse ici, le public ne voit pas la fiche." text={text} />
        <ContactWayFields audience="partners" label="Comment les partenaires prennent contact" text={text} />
        <ContactWayFields audience="members" label="Comment les membres prennent contact" text={text} />
        <Field {...text('note')} kind="textarea" rows={3} maxLength={200} label="Une précision" hint="200 caractères. Rien qui écarte quelqu’un, rien sur une personne." requirement="optional" />
      </Part>
      <SubmitButton size="large" width="full" pendingLabel="Enregistrement…">Enregistrer</SubmitButton>
    </form>
  )
}

function Part({ title, when, children }: { title: string; when?: 'reserved' | 'closed' | 'welcoming'; children: ReactNode }) {
  return (
    <div className="form-part stack" data-when={when}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
