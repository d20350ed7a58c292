'use client'

import { MediaPicker } from '#components/media/media-picker'
import { bindField } from '#components/ui/bind-field'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { RadioGroup } from '#components/ui/radio-group'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { Look } from '#lib/instance/look'
import type { MediaChoice } from '#lib/media/media-choice'
import type { FormState } from '#lib/platform/form-state'

type LookFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  look: Look
  version: number
  /** Pictures to choose from; null for whoever sets things up without looking through the library: the logo stays as it is. */
  pictures: readonly MediaChoice[] | null
}

/** The colour and the logo. The page around it is its own preview: it is drawn in what was saved. */
export function LookForm({ action, look, version, pictures }: LookFormProps) {
  const [state, send] = useSentForm(action)
  const { defaultValue: place, ...placeField } = bindField(state, 'logoPlace', look.logoPlace)
  return (
    <form action={send} noValidate className="stack max-w-prose">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="version" value={version} />
      <Field {...bindField(state, 'accent', look.accent)} label="Couleur" width="short" autoComplete="off" hint={<>Avec # et six caractères, par exemple #9c3b1f. Ce qui se lit mal est refusé, avec la couleur la plus proche qui se lit bien. En ce moment&nbsp;: <span className="inline-block size-5 rounded-tile bg-accent align-middle" aria-hidden /> {look.accent}</>} />
      {pictures === null ? <input type="hidden" name="logoId" value={look.logoId ?? ''} /> : <MediaPicker name="logoId" label="Logo" kind="picture" choices={pictures} chosen={[bindField(state, 'logoId', look.logoId ?? '').defaultValue].filter((one) => one !== '')} error={state.errors['logoId']} hint="De préférence sur fond transparent, en largeur. Sa description est celle de la médiathèque&nbsp;: «&nbsp;Logo de la CPTS du Val&nbsp;»." />}
      <RadioGroup {...placeField} legend="Où il se place" defaultValue={place} options={[{ value: 'beside', label: 'À côté de l’emblème' }, { value: 'instead', label: 'À la place de l’emblème', hint: 'L’emblème fait des communes reste dans le pied du site et derrière les titres.' }]} />
      <div><SubmitButton>Enregistrer</SubmitButton></div>
    </form>
  )
}
