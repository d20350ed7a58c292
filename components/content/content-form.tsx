'use client'

import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { ErrorSummary } from '#components/ui/error-summary'
import { Field, type SelectOption } from '#components/ui/field'
import { bindField } from '#components/ui/bind-field'
import { Notice } from '#components/ui/notice'
import { RadioGroup } from '#components/ui/radio-group'
import { SubmitButton } from '#components/ui/submit-button'
import type { ContentFields, ContentValues } from '#lib/content/content-fields'
import type { HeldTyping } from '#lib/content/typing-offer'
import type { MediaChoice } from '#lib/media/media-choice'
import type { FormState } from '#lib/platform/form-state'
import { useAnsweredDraft } from './answered-draft.tsx'
import { ContentConflict } from './content-conflict.tsx'
import { ContentFormField } from './content-form-field.tsx'
import { useKeptTyping } from './kept-typing.tsx'
import { KeepingStatus, OtherWriters, TypingOffer } from './typing-notices.tsx'
import { useTypingOffer } from './typing-offered.tsx'

export type ContentFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Gives up what was typed and never saved. */
  dropTyped: (previous: FormState, form: FormData) => Promise<FormState>
  content: { id: string; kind: string; version: number; slug: string; audience: 'public' | 'members'; values: ContentValues; updatedAt: Date }
  fields: ContentFields
  /** What may be chosen, by field. */
  choices: Readonly<Record<string, readonly SelectOption[]>>
  /** Pictures and documents to choose from, by field. */
  media: Readonly<Record<string, readonly MediaChoice[]>>
  /** Where it is read, up to the last part; null when it has no page of its own. */
  addressBase: string | null
  audienceOptions: readonly { value: 'public' | 'members'; label: string }[]
  /** Who writes, what they left unsaved on the server, and who else has it open. */
  writer: { id: string; typing: HeldTyping | null; others: readonly string[] }
  aside?: ReactNode
}

/** The questions of one kind, in one column. What was typed comes back; publishing is another form's business. */
export function ContentForm({ action, dropTyped, content, fields, choices, media, addressBase, audienceOptions, writer, aside }: ContentFormProps) {
  const { state: sent, shown, send, lines, onInput, onSent, isLate } = useAnsweredDraft(action, content)
  const form = useRef<HTMLFormElement>(null)
  const key = `${writer.id}-${content.id}`
  const { keeping, forget } = useKeptTyping(form, { id: content.id, key, version: content.version, others: writer.others })
  const { offer, taken, take, drop } = useTypingOffer({ key, content, fields, held: writer.typing, dropTyped })
  useEffect(() => {
    if (sent.status !== 'done') return
    // What was typed while the answer came is kept in its turn.
    if (isLate.current) form.current?.dispatchEvent(new Event('input', { bubbles: true }))
    else forget()
  }, [sent, forget, isLate])
  // What was taken up again stands in the form until it is sent.
  const [sentBefore] = useState(sent)
  const isTaken = taken !== null && sent === sentBefore
  const state = isTaken ? taken : sent
  const inFields = isTaken ? taken : shown
  // Drawn anew as it is taken up, and never again for that: what is typed after the sending would be gone.
  const start = taken === null ? 'saved' : 'taken'
  const isConflict = sent.status === 'error' && Number(sent.values['version']) < content.version
  const onSubmit = (event: SubmitEvent) => {
    onSent()
    // Sent into the void, it would be an error page instead of a sentence; the words stay in the form.
    if (keeping.state === 'offline' && !navigator.onLine) event.preventDefault()
  }
  return (
    <form ref={form} action={send} onSubmit={onSubmit} onInput={onInput} noValidate className="stack content-form max-w-prose">
      <OtherWriters names={keeping.others} />
      {offer === null ? null : <div data-script="needed"><TypingOffer at={offer.typing.at} over={offer.over} onTake={take} onDrop={drop} /></div>}
      {state.status === 'done' ? <Notice kind="success" title={state.message} voice="announce" /> : null}
      <ErrorSummary errors={state.errors} message={state.status === 'error' ? state.message : null} />
      {isConflict && !isTaken ? <ContentConflict fields={fields} stored={content.values} typed={sent.values} choices={choices} media={media} /> : null}
      <input type="hidden" name="id" value={content.id} />
      <input type="hidden" name="contentKind" value={content.kind} />
      <input type="hidden" name="version" value={isTaken ? taken.values['version'] : content.version} />
      {Object.entries(fields).map(([name, field]) => (
        // Lines come anew with what was saved: their order and their number are the form's own until then.
        <ContentFormField key={`${name} ${start} ${field.type === 'lines' ? lines.version : ''}`} name={name} field={field} value={(field.type === 'lines' ? lines : content).values[name]} choices={choices} media={media} state={inFields} />
      ))}
      {addressBase === null ? <input type="hidden" name="slug" value={content.slug} /> : (
        <Field key={start} {...bindField(inFields, 'slug', content.slug)} label="Adresse de la page" hint={`Fin de l’adresse, après ${addressBase}. Qui connaît l’ancienne est conduit à la nouvelle.`} maxLength={80} autoComplete="off" />
      )}
      <AudienceChoice key={`readers ${start}`} state={inFields} saved={content.audience} options={audienceOptions} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>Enregistrer le brouillon</SubmitButton>
        <KeepingStatus keeping={keeping} />
        {aside}
      </div>
    </form>
  )
}

function AudienceChoice({ state, saved, options }: { state: FormState; saved: string; options: ContentFormProps['audienceOptions'] }) {
  const { defaultValue, ...bound } = bindField(state, 'audience', saved)
  return <RadioGroup {...bound} legend="Qui peut le lire, une fois publié" options={options} defaultValue={defaultValue} layout="inline" />
}
