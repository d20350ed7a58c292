'use client'

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useSentForm } from '#components/ui/sent-form'
import type { FormState } from '#lib/platform/form-state'

type Draft<Values> = { version: number; values: Values }

/**
 * A draft that is sent while somebody writes on in it. `state` is the answer; `shown`, what its fields show: what was sent, until
 * the page has the version that came of it; `lines`, the draft that its lines are drawn from, which stays as it is while
 * something typed after the sending stands in them.
 */
export function useAnsweredDraft<Values>(action: (previous: FormState, form: FormData) => Promise<FormState>, content: Draft<Values>) {
  const [state, send, waiting] = useSentForm(action)
  const [held, setHeld] = useState<Draft<Values> | null>(null)
  const isLate = useRef(false)
  useLayoutEffect(() => { if (!isLate.current) setHeld(null) }, [state])
  const onInput = () => {
    if (waiting === 'no') return
    isLate.current = true
    setHeld((before) => before ?? content)
  }
  const isBehind = state.status === 'done' && state.sent?.['version'] === String(content.version)
  const shown: FormState = isBehind ? { ...state, status: 'error', values: state.sent ?? {} } : state
  return { state, shown, send, lines: held ?? content, onInput, onSent: useCallback(() => { isLate.current = false }, []), isLate: isLate as Readonly<RefObject<boolean>> }
}
