'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field, type SelectOption } from '#components/ui/field'
import { bindField } from '#components/ui/bind-field'
import { Notice } from '#components/ui/notice'
import { RadioGroup } from '#components/ui/radio-group'
import { SubmitButton } from '#components/ui/submit-button'
import type { ContentFields, ContentValues } from '#lib/content/content-fields'
import type { MediaChoice } from '#lib/media/media-choice'
import { type FormState, idleForm } from '#lib/platform/form-state'
import { ContentFormField } from './content-form-field.tsx'

export type ContentFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  content: { id: string; kind: string; version: number; slug: string; audience: 'public' | 'members'; values: ContentValues }
  fields: ContentFields
  /** What may be chosen, by field. */
  choices: Readonly<Record<string, readonly SelectOption[]>>
  /** Pictures and documents to choose from, by field. */
  media: Readonly<Record<string, readonly MediaChoice[]>>
  /** Where it is read, up to the last part; null when it has no page of its own. */
  addressBase: string | null
  audienceOptions: readonly { value: 'public' | 'members'; label: string }[]
  aside?: ReactNode
}

/** The questions of one kind, in one column. What was typed comes back; publishing is another form's business. */
export function ContentForm({ action, content, fields, choices, media, addressBase, audienceOptions, aside }: ContentFormProps) {
  const [state, send] = useActionState(action, idleForm)
  return (
    <form action={send} noValidate className="stack max-w-prose">
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      <input type="hidden" name="id" value={content.id} />
      <input type="hidden" name="kind" value={content.kind} />
      <input type="hidden" name="version" value={content.version} />
      {Object.entries(fields).map(([name, field]) => (
        // Lines come anew with what was saved: their order and their number are the form's own until then.
        <ContentFormField key={field.type === 'lines' ? `${name} ${content.version}` : name} name={name} field={field} value={content.values[name]} choices={choices} media={media} state={state} />
      ))}
      {addressBase === null ? <input type="hidden" name="slug" value={content.slug} /> : (
        <Field {...bindField(state, 'slug', content.slug)} label="Adresse de la page" hint={`Fin de l’adresse, après ${addressBase}. Qui connaît l’ancienne est conduit à la nouvelle.`} maxLength={80} autoComplete="off" />
      )}
      <AudienceChoice state={state} saved={content.audience} options={audienceOptions} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Enregistrer le brouillon</SubmitButton>
        {aside}
      </div>
    </form>
  )
}

function AudienceChoice({ state, saved, options }: { state: FormState; saved: string; options: ContentFormProps['audienceOptions'] }) {
  const { defaultValue, ...bound } = bindField(state, 'audience', saved)
  return <RadioGroup {...bound} legend="Qui peut le lire, une fois publié" options={options} defaultValue={defaultValue} layout="inline" />
}
