'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { Progress } from '#components/ui/progress'
import { sendFile } from './send-file.ts'

type State = { step: 'idle' } | { step: 'sending'; label: string; sent: number; total: number } | { step: 'refused'; reason: string }

const headBytes = 65_536

const never = () => () => undefined

/** Sends the extraction, its savoir-faire first when they come apart; a wrong file is told before it is sent. */
export function RppsUpload() {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const stop = useRef<AbortController | null>(null)
  const [state, setState] = useState<State>({ step: 'idle' })
  // Before the page's script runs, the button would send names instead of files.
  const isReady = useSyncExternalStore(never, () => true, () => false)

  const send = async () => {
    const data = new FormData(form.current ?? undefined)
    const [activities, skills] = [fileOf(data, 'activites'), fileOf(data, 'savoir-faire')]
    if (!activities) return setState({ step: 'refused', reason: 'Choisissez le fichier de l’extraction.' })
    stop.current = new AbortController()
    const address = (part: string) => `/api/imports/rpps?${new URLSearchParams({ import: id, partie: part, nom: activities.name, 'a-part': skills ? 'oui' : 'non' })}`
    const id = crypto.randomUUID()
    const steps = [
      { part: 'verifier', body: activities.slice(0, headBytes), label: 'Vérification' },
      ...(skills ? [{ part: 'savoir-faire', body: skills, label: 'Envoi des savoir-faire' }] : []),
      { part: 'activites', body: activities, label: 'Envoi de l’extraction' },
    ]
    for (const { part, body, label } of steps) {
      setState({ step: 'sending', label, sent: 0, total: body.size })
      const answer = await sendFile(address(part), body, { signal: stop.current.signal, onProgress: (sent) => { setState({ step: 'sending', label, sent, total: body.size }) } })
      if (answer.kind === 'stopped') return setState({ step: 'idle' })
      if (answer.kind === 'refused') return setState({ step: 'refused', reason: answer.reason })
      if (answer.location) router.push(answer.location)
    }
  }

  if (state.step === 'sending') {
    return (
      <div className="stack" role="status">
        <Progress label={state.label} value={state.sent} max={Math.max(1, state.total)} valueText={`${megabytes(state.sent)} sur ${megabytes(state.total)} Mo`} />
        <p className="text-ink-soft">Laissez cette page ouverte jusqu’à la fin de l’envoi.</p>
        <div><Button variant="secondary" onClick={() => { stop.current?.abort() }}>Arrêter l’envoi</Button></div>
      </div>
    )
  }
  return (
    <form ref={form} noValidate className="stack" data-script="needed" onSubmit={(event) => { event.preventDefault(); void send() }}>
      {state.step === 'refused' ? <Notice kind="error" title="Ce fichier n’a pas été pris" voice="announce">{state.reason}</Notice> : null}
      <div className="field">
        <label htmlFor="activites" className="field-label">L’extraction (.txt)</label>
        <input id="activites" name="activites" type="file" accept=".txt,.csv" className="control" />
      </div>
      <div className="field">
        <label htmlFor="savoir-faire" className="field-label">Les savoir-faire, s’ils sont à part <span className="field-optional">(facultatif)</span></label>
        <input id="savoir-faire" name="savoir-faire" type="file" accept=".txt,.csv" className="control" />
      </div>
      <div><Button type="submit" disabled={!isReady}>Envoyer et comparer</Button></div>
    </form>
  )
}

function fileOf(data: FormData, name: string): File | null {
  const value = data.get(name)
  return value instanceof File && value.size > 0 ? value : null
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })
}
