'use client'

import { bindChoices, bindField } from '#components/ui/bind-field'
import { CheckboxGroup } from '#components/ui/checkbox-group'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { RadioGroup } from '#components/ui/radio-group'
import { useSentForm } from '#components/ui/sent-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { MediaDetail } from '#lib/media/library-queries'
import type { FormState } from '#lib/platform/form-state'
import { CropField, type CropValues } from './crop-field.tsx'
import { FocalPointField } from './focal-point-field.tsx'
import { audienceOptions, mediaWords } from './media-words.tsx'

type MediaFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  media: Omit<MediaDetail, 'files'>
  /** Where the whole picture lies; null for a document. */
  source: string | null
}

/** What is said of a media, who reads it, and how a picture is framed. */
export function MediaForm({ action, media, source }: MediaFormProps) {
  const [state, send] = useSentForm(action)
  const { picture } = media
  const bound = (name: string, saved: string) => bindField(state, name, saved)
  const { defaultValue: readers, ...audience } = bound('audience', media.audience)
  const saved = savedCrop(picture?.crop ?? null)
  const typed = (name: keyof CropValues) => bound(name, saved[name]).defaultValue
  const crop: CropValues = { cropX: typed('cropX'), cropY: typed('cropY'), cropWidth: typed('cropWidth'), cropHeight: typed('cropHeight') }
  return (
    <form action={send} noValidate className="stack max-w-prose">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="id" value={media.id} />
      <input type="hidden" name="version" value={media.version} />
      <Field {...bound('title', media.title)} label="Titre" hint={mediaWords.title} maxLength={150} autoComplete="off" />
      {picture === null ? null : (
        <>
          <Field {...bound('alt', media.alt)} kind="textarea" rows={2} label="Description" hint={mediaWords.alt} maxLength={300} />
          <CheckboxGroup {...bindChoices(state, 'isDecorative', media.isDecorative ? ['oui'] : [])} legend="Image décorative" requirement="optional" options={[{ value: 'oui', label: mediaWords.decorative }]} />
          <Field {...bound('caption', media.caption)} label="Légende" hint={mediaWords.caption} maxLength={300} requirement="optional" autoComplete="off" />
          <Field {...bound('credit', media.credit)} label="Crédit" hint={mediaWords.credit} maxLength={150} requirement="optional" autoComplete="off" />
        </>
      )}
      <RadioGroup {...audience} legend="Qui peut le lire" hint={mediaWords.audience} options={audienceOptions} defaultValue={readers} layout="inline" />
      {picture === null || source === null ? null : (
        <>
          <FocalPointField picture={{ ...media, ...picture }} {...bound('focalPoint', `${Math.round(picture.focalX * 2) * 50}-${Math.round(picture.focalY * 2) * 50}`)} />
          {/* Another framing saved elsewhere, or by this form, starts the drawing anew. */}
          <CropField key={`${picture.rendering} ${Object.values(crop).join(' ')}`} source={source} saved={crop} errors={state.errors} />
        </>
      )}
      <div><SubmitButton>Enregistrer</SubmitButton></div>
    </form>
  )
}

function savedCrop(crop: { x: number; y: number; width: number; height: number } | null): CropValues {
  const percent = (share: number | undefined) => (share === undefined ? '' : String(Math.round(share * 1000) / 10).replace('.', ','))
  return { cropX: percent(crop?.x), cropY: percent(crop?.y), cropWidth: percent(crop?.width), cropHeight: percent(crop?.height) }
}
