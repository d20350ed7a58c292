'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button'
import { now } from '#lib/platform/clock'
import { isPresent, isSigned, personOf } from '#lib/events/desk-queue'
import { BadgeReader } from './badge-reader.tsx'
import { SignatureDialog } from './signature-dialog.tsx'
import { useDeskQueue } from './use-desk-queue.tsx'

export type DeskPersonShown = { registrationId: string; position: number; name: string; about: string; badge: string; present: readonly string[]; signed: readonly string[] }
type DeskProps = { sessionId: string; token: string; halfDays: readonly { id: string; label: string }[]; people: readonly DeskPersonShown[] }

const lines = { sent: 'Tout est enregistré.', waiting: 'Pas de réseau : les présences sont gardées sur cet appareil, elles partiront seules.', closed: 'Ce pointage est clos : ce qui reste ici n’a pas été enregistré. Prévenez la coordination.' } as const

/** The desk of a date: a name is found, pressed, and the person is there; a code read does the same; then they sign, with a finger or by their word. */
export function Desk({ sessionId, token, halfDays, people }: DeskProps) {
  const { queue, line, mark } = useDeskQueue(sessionId, token)
  const [halfDayId, chooseHalfDay] = useState(halfDays[0]?.id ?? '')
  const [search, setSearch] = useState('')
  const [told, setTold] = useState('')
  const [signing, setSigning] = useState<DeskPersonShown | null>(null)
  const say = (person: DeskPersonShown, source: 'code' | 'list', present: boolean) => {
    mark({ registrationId: person.registrationId, position: person.position, halfDayId, isPresent: present, source, saidAt: now().toISOString() })
    setTold(present ? `${person.name} : présence notée` : `${person.name} : présence retirée`)
    setSearch('')
  }
  const sign = (person: DeskPersonShown, signature: string) => {
    mark({ registrationId: person.registrationId, position: person.position, halfDayId, isPresent: true, source: 'list', saidAt: now().toISOString(), signature })
    setTold(signature === '' ? `${person.name} : présence confirmée à l’accueil` : `${person.name} : signature gardée`)
    setSigning(null)
  }
  const read = (code: string) => {
    const person = personOf(people, code)
    if (person) say(person, 'code', true)
    else setTold('Ce code n’est pas de cet événement. Cherchez le nom dans la liste.')
  }
  const wanted = plain(search)
  const found = people.filter((one) => plain(`${one.name} ${one.about}`).includes(wanted))
  const here = people.filter((one) => isPresent(one, halfDayId, queue)).length
  return (
    <div className="stack">
      {halfDays.length < 2 ? null : (
        <div className="field"><label htmlFor="demi-journee" className="field-label">Demi-journée</label>
          <select id="demi-journee" className="control" value={halfDayId} onChange={(event) => chooseHalfDay(event.target.value)}>{halfDays.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}</select>
        </div>
      )}
      <p className="lead" aria-live="polite"><strong className="tabular">{here}</strong> sur {people.length}. {told}</p>
      <p className={line === 'closed' ? 'field-error' : 'text-ink-soft'} role="status">{queue.length === 0 && line === 'open' ? lines.sent : line === 'closed' ? lines.closed : `${lines.waiting} (${queue.length})`}</p>
      <BadgeReader onRead={read} />
      <div className="field"><label htmlFor="chercher" className="field-label">Chercher un nom</label><input id="chercher" type="search" className="control" value={search} autoComplete="off" onChange={(event) => setSearch(event.target.value)} /></div>
      <ul className="desk-list">
        {found.map((person) => {
          const isHere = isPresent(person, halfDayId, queue)
          return (
            <li key={person.badge} data-here={isHere}>
              <p><strong>{person.name}</strong>{person.about === '' ? null : <><br /><span className="text-ink-soft">{person.about}</span></>}</p>
              <span className="flex flex-wrap items-center justify-end gap-2">
                {!isHere ? null : isSigned(person, halfDayId, queue) ? <span className="text-ink-soft">Signé</span> : <Button variant="secondary" onClick={() => setSigning(person)}>Signer<span className="sr-only"> : {person.name}</span></Button>}
                <Button variant={isHere ? 'quiet' : 'primary'} aria-pressed={isHere} onClick={() => say(person, 'list', !isHere)}>{isHere ? 'Présent, annuler' : 'Présent'}<span className="sr-only"> : {person.name}</span></Button>
              </span>
            </li>
          )
        })}
      </ul>
      {signing === null ? null : <SignatureDialog key={signing.badge} name={signing.name} halfDay={halfDays.find((one) => one.id === halfDayId)?.label ?? ''} onSign={(signature) => sign(signing, signature)} onClose={() => setSigning(null)} />}
      {found.length === 0 ? <p>Personne de ce nom. Ajoutez la personne ci-dessous, si une place reste.</p> : null}
    </div>
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '').toLowerCase().trim()
}
