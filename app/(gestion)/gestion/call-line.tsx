import Link from 'next/link'
import { CallForm } from '#components/cartodispo/call-form'
import { StateBadge } from '#components/cartodispo/state-badge'
import { Disclosure } from '#components/ui/disclosure'
import { tied } from '#components/ui/tied'
import type { CallLine } from '#lib/cartodispo/call-sheet-queries'
import { callReasonSentence } from '#lib/cartodispo/call-reason-sentence'
import { callOutcomeLabels } from '#lib/cartodispo/labels'
import type { Day } from '#lib/platform/day'
import { sinceWhen } from '#lib/platform/format/french-date'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import type { FormState } from '#lib/platform/form-state'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type CallLineProps = { line: CallLine; today: Day; noteAnswer: Action; noteAttempt: Action; start: 'open' | 'closed' }

const weekdays = ['', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']

/** One call: whom, why, at which number and hours, what was said last, what was tried; closed in place. */
export function CallLineItem({ line, today, noteAnswer, noteAttempt, start }: CallLineProps) {
  const closing = line.closingDays.map((day) => weekdays[day]).join(', ')
  const hours = [line.secretaryHours, closing === '' ? '' : `fermé le ${closing}`].filter((text) => text !== '').join(' · ')
  return (
    <li className="call-line" id={`appel-${line.practiceId}`}>
      <div className="call-who">
        <h3>
          <Link href={`/gestion/registre/${line.practiceId}`} prefetch={false}>{line.name}</Link>
        </h3>
        <p className="text-ink-soft">{line.siteName}, {line.communeName}</p>
        <p className="call-phone">
          {line.phone === '' ? <span className="text-ink-soft">Pas de numéro connu</span> : <a href={phoneAddress(line.phone)} className="tabular">{frenchPhone(line.phone)}</a>}
          {hours === '' ? null : <span className="text-ink-soft">{hours}</span>}
        </p>
      </div>
      <div className="call-why">
        <ul className="call-reasons">
          {line.reasons.map((reason) => <li key={reason}>{tied(callReasonSentence(reason, line.facts, today))}</li>)}
        </ul>
        <p className="call-last">
          <StateBadge state={line.state} /> <span className="text-ink-soft">{line.sentence}</span>
        </p>
        {line.privateNote === '' ? null : <p className="call-private"><span className="sr-only">Note&nbsp;: </span>{line.privateNote}</p>}
        {line.attempts.length === 0 ? null : (
          <ul className="call-attempts">
            {line.attempts.slice(0, 3).map((one, index) => (
              // Attempts of one line never change order within a page.
              <li key={index}>{callOutcomeLabels[one.outcome]} {sinceWhen(one.on, today)}{one.note === '' ? '' : ` : ${one.note}`}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="call-do">
        <Disclosure summary={<>Noter l’appel<span className="sr-only"> au {line.name}</span></>} start={start}>
          <CallForm noteAnswer={noteAnswer} noteAttempt={noteAttempt} practiceId={line.practiceId} version={line.version} canConfirm={line.canConfirm} canReserve={line.canReserve} place="feuille" />
        </Disclosure>
      </div>
      <p className="call-paper" aria-hidden>☐ rien n’a changé  ☐ accueille  ☐ cas par cas  ☐ réserve&nbsp;: ………………  ☐ ne prend pas, redemander dans …… mois  ☐ rappeler le ……………</p>
    </li>
  )
}
