'use client'

import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

export type DialogQuestion = { name: string; label: string; hint?: string; value: string; max: number; requirement: 'required' | 'optional' }

export type RichTextDialogProps = {
  title: string
  questions: readonly DialogQuestion[]
  /** What is wrong with the answers, by the name of the question; nothing when they are accepted. */
  check: (answers: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  onAccept: (answers: Readonly<Record<string, string>>) => void
  onClose: () => void
  remove?: { label: string; run: () => void }
}

/** A few words asked for on top of the text; drawn outside the page's form, which neither sends them nor is sent by them. */
export function RichTextDialog({ title, questions, check, onAccept, onClose, remove }: RichTextDialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => box.current?.showModal(), [])

  const accept = () => {
    const answers = Object.fromEntries(questions.map(({ name }) => [name, answerOf(box.current, `${id}-${name}`)]))
    const found = check(answers)
    setErrors(found)
    const [refused] = Object.keys(found)
    if (refused === undefined) onAccept(answers)
    else box.current?.querySelector<HTMLInputElement>(`[name="${CSS.escape(`${id}-${refused}`)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    accept()
  }
  return createPortal(
    <dialog ref={box} className="rich-text-dialog" aria-labelledby={`${id}-titre`} onClose={onClose} onKeyDown={onKeyDown}>
      <p id={`${id}-titre`} className="rich-text-dialog-title">{title}</p>
      <div className="grid gap-4">
        {questions.map(({ name, label, hint, value, max, requirement }) => (
          <Field key={name} name={`${id}-${name}`} label={label} hint={hint} defaultValue={value} maxLength={max} requirement={requirement} error={errors[name]} autoComplete="off" />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button size="small" onClick={accept}>Valider</Button>
        <Button size="small" variant="secondary" onClick={onClose}>Annuler</Button>
        {remove ? <Button size="small" variant="danger" onClick={remove.run}>{remove.label}</Button> : null}
      </div>
    </dialog>,
    document.body,
  )
}

function answerOf(box: HTMLDialogElement | null, name: string): string {
  return box?.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)?.value.trim() ?? ''
}
