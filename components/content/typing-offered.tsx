'use client'

import { startTransition, useEffect, useState } from 'react'
import { cleanValues } from '#lib/content/content-values'
import type { ContentFields, ContentValues } from '#lib/content/content-fields'
import { valuesFromForm } from '#lib/content/form-values'
import { type HeldTyping, typingToOffer } from '#lib/content/typing-offer'
import { type FormState, idleForm } from '#lib/platform/form-state'
import { forgetLocally, localTyping, type TypedForm } from './local-typing.tsx'

type Asked = {
  key: string
  content: { id: string; version: number; slug: string; audience: string; values: ContentValues; updatedAt: Date }
  fields: ContentFields
  /** What the server holds. */
  held: HeldTyping | null
  dropTyped: (previous: FormState, form: FormData) => Promise<FormState>
}

/** What was typed before and never saved, offered once as the page opens; taken, it comes back as a form that was sent. */
export function useTypingOffer({ key, content, fields, held, dropTyped }: Asked) {
  const [offer, setOffer] = useState<ReturnType<typeof typingToOffer>>(null)
  const [taken, setTaken] = useState<FormState | null>(null)
  const { id, version, slug, audience, values, updatedAt } = content
  useEffect(() => {
    const found = typingToOffer([held, localTyping(key)], { version, updatedAt: updatedAt.getTime() })
    const isDifferent = found !== null && (JSON.stringify(valuesFromForm(fields, found.typing.form).values) !== JSON.stringify(cleanValues(fields, values))
      || (found.typing.form['slug'] ?? slug) !== slug || (found.typing.form['audience'] ?? audience) !== audience)
    setOffer(isDifferent ? found : null)
    // As the page opens, and never again: what is typed from then on is on the screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const take = () => {
    if (offer === null) return
    setTaken({ ...idleForm, status: 'error', values: { ...(offer.typing.form as TypedForm), version: String(offer.typing.version) } })
    setOffer(null)
  }
  const drop = () => {
    forgetLocally(key)
    setOffer(null)
    const form = new FormData()
    form.set('id', id)
    startTransition(async () => { await dropTyped(idleForm, form) })
  }
  return { offer, taken, take, drop }
}
