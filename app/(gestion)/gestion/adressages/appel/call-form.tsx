'use client'

import { useEffect, useRef } from 'react'
import { ConsentTexts } from '#components/referrals/consent-items'
import { HouseholdFields } from '#components/referrals/household-fields'
import { bindChoices, bindField } from '#components/ui/bind-field'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { RadioGroup } from '#components/ui/radio-group'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormState } from '#lib/platform/form-state'
import { consentText } from '#lib/referrals/consent-text'
import { callChannelLabels, callerLabels, needPriorityLabels, practicalNeedLabels, spokenLanguageLabels } from '#lib/referrals/labels'
import { callChannels, callers, needPriorities, practicalNeeds } from '#lib/referrals/person-facts'
import { spokenLanguages } from '#lib/referrals/spoken-languages'

type CallFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  requestKey: string
  places: readonly { value: string; label: string }[]
  /** The request to be called that this call answers: how it came and who asked are known. */
  callback?: { id: string; caller: 'person' | 'relative'; sectorId: string | null } | null
}

const channels = callChannels.map((value) => ({ value, label: callChannelLabels[value] }))
const whoCalls = callers.map((value) => ({ value, label: callerLabels[value] }))
const priorities = needPriorities.map((value) => ({ value, label: needPriorityLabels[value] }))
const languages = spokenLanguages.map((value) => ({ value, label: spokenLanguageLabels[value] }))
const needs = practicalNeeds.map((value) => ({ value, label: practicalNeedLabels[value] }))

/** A call typed while it lasts, by the keyboard alone: one column in the order of the talk, the cursor waiting at its beginning. */
export function CallForm({ action, requestKey, places, callback = null }: CallFormProps) {
  const [state, send] = useSentForm(action)
  const form = useRef<HTMLFormElement>(null)
  // The next call begins where the last one did, with nothing to reach for.
  useEffect(() => form.current?.querySelector<HTMLElement>('input[type="radio"]:checked, select')?.focus({ preventScroll: true }), [])
  const { defaultValue: priority, ...bound } = bindField(state, 'priority', 'usual')
  const { defaultValue: channel, ...way } = bindField(state, 'channel', 'call')
  const { defaultValue: caller, ...who } = bindField(state, 'caller')
  return (
    <form ref={form} action={send} noValidate className="stack">
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="requestKey" value={requestKey} />
      {callback === null ? (
        <>
          <RadioGroup legend="Reçu par" layout="inline" options={channels} {...way} defaultValue={channel} />
          <RadioGroup legend="Qui appelle ?" layout="inline" options={whoCalls} {...who} defaultValue={caller === '' ? undefined : caller} />
        </>
      ) : Object.entries({ callbackId: callback.id, channel: 'call', caller: callback.caller }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field kind="select" label="Où habite la personne ?" hint="Tapez les premières lettres." width="medium" emptyLabel="Choisissez" options={places} {...bindField(state, 'sectorId', callback?.sectorId ?? '')} />
      <HouseholdFields state={state} />
      <RadioGroup legend="Priorité" layout="inline" options={priorities} {...bound} defaultValue={priority} />
      <CheckboxGroup legend="Besoins pratiques" layout="columns" requirement="optional" options={needs} {...bindChoices(state, 'practicalNeeds')} />
      <section aria-labelledby="a-lire" className="grid gap-3 rounded-tile bg-surface p-5">
        <h2 id="a-lire">À lire à voix haute</h2>
        <ConsentTexts text={consentText} reader="informer" />
        <Field kind="select" label="Dans quelle langue la personne est-elle à l’aise ?" width="medium" hint="Tapez les premières lettres." options={languages} {...bindField(state, 'langue', 'fr')} />
        <CheckboxGroup legend="Interprète" requirement="optional" options={[{ value: 'oui', label: 'Quelqu’un a traduit ce texte à la personne' }]} {...bindChoices(state, 'interprete')} />
        <CheckboxGroup legend="Accord" options={[{ value: 'oui', label: 'Texte lu à voix haute (ou signé sur le papier) : chaque personne, ou qui la représente, est d’accord' }]} {...bindChoices(state, 'informed')} />
      </section>
      <div><SubmitButton size="large">Enregistrer l’appel</SubmitButton></div>
    </form>
  )
}
