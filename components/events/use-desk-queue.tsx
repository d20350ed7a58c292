'use client'

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type KeptMark, readKept, withMark, withoutSent } from '#lib/events/desk-queue'

/** `closed`: the desk takes nothing any more. */
export type DeskLine = 'open' | 'closed'

/** Seconds between two tries while something waits. */
const retrySeconds = 5
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/**
 * What was said at a desk, kept on the device until the server has it: the network may be away for a whole evening. Sent again
 * and again; the server takes the same mark once.
 */
export function useDeskQueue(sessionId: string, token: string): { queue: readonly KeptMark[]; line: DeskLine; mark: (mark: KeptMark) => void } {
  const place = `cpts-pointage-${sessionId}`
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(place) ?? '[]', () => '[]')
  const queue = useMemo(() => readKept(text), [text])
  const [line, setLine] = useState<DeskLine>('open')
  const isSending = useRef(false)

  const keep = useCallback((next: readonly KeptMark[]) => {
    localStorage.setItem(place, JSON.stringify(next))
    for (const listener of listeners) listener()
  }, [place])

  const send = useCallback(async () => {
    const marks = readKept(localStorage.getItem(place))
    if (marks.length === 0 || isSending.current) return
    isSending.current = true
    try {
      const answer = await fetch('/api/pointage', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, marks }) })
      if (answer.ok) keep(withoutSent(readKept(localStorage.getItem(place)), marks))
      setLine(answer.status === 410 ? 'closed' : 'open')
    } catch {
      // No network: tried again.
    } finally {
      isSending.current = false
    }
  }, [keep, place, token])

  useEffect(() => {
    const now = () => void send()
    const timer = setInterval(now, retrySeconds * 1000)
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
    }
  }, [send])

  const mark = useCallback((one: KeptMark) => {
    keep(withMark(readKept(localStorage.getItem(place)), one))
    void send()
  }, [keep, place, send])

  return { queue, line, mark }
}
