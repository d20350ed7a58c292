'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { now } from '#lib/platform/clock'
import { forgetLocally, storeLocally, type TypedForm, typedIn } from './local-typing.tsx'

export type Keeping = { state: 'nothing' | 'kept' | 'offline' | 'signed-out'; at: Date | null; others: readonly string[] }

/** After the last key, in milliseconds; then again while there is no connection. */
const pause = 2500
const retry = 10_000
/** A sign of life while the page is looked at: the server counts it as closed after fifty seconds. */
const beat = 20_000

/**
 * Keeps what is typed in a form: on this device at each word, on the server after each pause. Tells when it was kept last and
 * who else writes. Never saves the draft, never publishes.
 */
export function useKeptTyping(form: RefObject<HTMLFormElement | null>, { id, key, version, others: atFirst }: { id: string; key: string; version: number; others: readonly string[] }) {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'nothing', at: null, others: atFirst })
  const waiting = useRef<{ form: TypedForm; at: number; sequence: number } | null>(null)
  // Two messages of one page may overtake each other: its own count says which is the later.
  const changes = useRef<{ page: string; count: number }>({ page: '', count: 0 })
  const isSending = useRef(false)

  const send = useCallback(async (last: 'last' | 'more-to-come') => {
    if (isSending.current && last === 'more-to-come') return
    const typed = waiting.current
    const body = JSON.stringify(typed === null ? {} : { version, form: typed.form, age: Math.max(0, now().getTime() - typed.at), page: changes.current.page, sequence: typed.sequence })
    isSending.current = true
    try {
      // A browser lets a page that closes send 64 kB; what is longer waits on the device.
      const answered = await fetch(`/api/contenus/${id}/saisie`, { method: 'POST', body, headers: { 'content-type': 'application/json' }, keepalive: last === 'last' && body.length < 60_000 })
      if (answered.status === 401) setKeeping((was) => ({ ...was, state: 'signed-out' }))
      if (!answered.ok) return
      const { at, others } = (await answered.json()) as { at: string; others: string[] }
      // Typed on meanwhile: that is sent in its turn.
      if (waiting.current === typed) waiting.current = null
      setKeeping((was) => (typed === null ? { ...was, others, state: was.at === null ? 'nothing' : 'kept' } : { state: 'kept', at: new Date(at), others }))
    } catch {
      if (typed !== null) setKeeping((was) => ({ ...was, state: 'offline' }))
    } finally {
      isSending.current = false
    }
  }, [id, version])

  useEffect(() => {
    const box = form.current
    if (box === null) return undefined
    if (changes.current.page === '') changes.current.page = `${now().getTime().toString(36)}-${Math.random().toString(36).slice(2)}`
    let timer: ReturnType<typeof setTimeout> | undefined
    const attempt = () => {
      clearTimeout(timer)
      void send('more-to-come').then(() => { if (waiting.current !== null) timer = setTimeout(attempt, retry) })
    }
    const onInput = () => {
      changes.current.count += 1
      waiting.current = { form: typedIn(box), at: now().getTime(), sequence: changes.current.count }
      storeLocally(key, { version, page: changes.current.page, ...waiting.current })
      clearTimeout(timer)
      timer = setTimeout(attempt, pause)
    }
    // What is chosen in a dialog, or put in place by a button, comes without an event of the form's own.
    let before: string | null = null
    const onReturn = () => {
      const stands = JSON.stringify(typedIn(box))
      if (before !== null && stands !== before && stands !== JSON.stringify(waiting.current?.form)) onInput()
      before = stands
    }
    const onLeave = () => { if (waiting.current !== null) void send('last') }
    const beats = setInterval(() => { if (document.visibilityState === 'visible') attempt() }, beat)
    attempt()
    // Typed before this page listened: on a slow machine, or while the answer of the last saving came.
    if (isTypedIn(box)) onInput()
    const { signal, stop } = stopping()
    for (const name of ['input', 'change']) box.addEventListener(name, onInput, { signal })
    box.addEventListener('focusin', onReturn, { signal })
    box.addEventListener('focusout', onLeave, { signal })
    window.addEventListener('online', attempt, { signal })
    window.addEventListener('pagehide', onLeave, { signal })
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') onLeave() }, { signal })
    return () => {
      stop()
      clearTimeout(timer)
      clearInterval(beats)
      onLeave()
    }
  }, [form, key, send, version])

  const forget = useCallback(() => {
    waiting.current = null
    forgetLocally(key)
    setKeeping((was) => ({ ...was, state: 'nothing', at: null }))
  }, [key])
  return { keeping, forget }
}

/** Whether a text differs from what was first drawn. */
function isTypedIn(box: HTMLFormElement): boolean {
  return [...box.elements].some((one) => (one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && !['hidden', 'checkbox', 'radio', 'file'].includes(one.type))) && one.value !== one.defaultValue.replaceAll(/\r\n?/g, '\n'))
}

function stopping(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, stop: () => controller.abort() }
}
