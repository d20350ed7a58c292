import Link from 'next/link'
import { FileLink } from '#components/media/file-link'
import { Disclosure } from '#components/ui/disclosure'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { QrCode } from '#components/ui/qr-code'
import type { OwnRegistration } from '#lib/events/own-queries'
import { isLive } from '#lib/events/registration-states'
import { ownWords } from '#lib/events/own-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { capital } from '#lib/platform/format/capital'
import { CompanionForm } from './companion-form.tsx'
import { EvaluationForm } from './evaluation-form.tsx'

type OwnRegistrationCardProps = {
  registration: OwnRegistration
  /** Confirms or leaves; names those who come along; says what one thinks afterwards. */
  actions: Record<'answer' | 'name' | 'evaluate', (previous: FormState, form: FormData) => Promise<FormState>>
  /** What the buttons are about: the link's token, or the registration's id. */
  values: Record<string, string>
  clock: { now: Date; timeZone: string }
}

/** Where one's registration stands, and what one may do about it. */
export function OwnRegistrationCard({ registration, actions, values, clock: { now, timeZone } }: OwnRegistrationCardProps) {
  const today = dayAt(now, timeZone)
  const words = ownWords(registration, now, (instant) => frenchDateTime(instant, timeZone, today))
  return (
    <div className="stack">
      <p className="lead"><Link href={registration.address} prefetch={false} className="font-semibold underline">{registration.title}</Link><br />{capital(whenWords(registration, timeZone, today))}{registration.place === '' ? '' : `, ${registration.place}`}</p>
      <Notice kind={words.kind} title={words.title}>{words.text}</Notice>
      {registration.meetingLink === '' ? null : <p>Pour rejoindre la réunion&nbsp;: <a href={registration.meetingLink} className="underline break-words" rel="noopener noreferrer">{registration.meetingLink}</a></p>}
      {registration.badges.length === 0 || registration.endsAt <= now || registration.isCancelled ? null : (
        <Disclosure summary={registration.badges.length === 1 ? 'Mon code d’entrée' : 'Nos codes d’entrée'}>
          <div className="stack">
            <p>À montrer à l’entrée, sur le téléphone ou imprimé. Sans lui, votre nom suffit.</p>
            <ul className="flex flex-wrap gap-6">{registration.badges.map((badge, index) => <li key={badge} className="w-40"><QrCode text={badge} label={`Code d’entrée ${index + 1}`} /></li>)}</ul>
          </div>
        </Disclosure>
      )}
      {registration.documents.length === 0 ? null : <div><p className="font-semibold">Documents</p><ul className="stack">{registration.documents.map((file) => <li key={file.id}><FileLink file={file} /></li>)}</ul></div>}
      {registration.evaluation === null ? null : <EvaluationForm registration={registration} action={actions.evaluate} values={values} />}
      {registration.people > 1 && isLive(registration.state) && registration.endsAt > now && !registration.isCancelled ? <CompanionForm registration={registration} action={actions.name} values={values} /> : null}
      <div className="flex flex-wrap gap-4">
        {words.confirm === null ? null : <PressForm action={actions.answer} values={{ ...values, gesture: 'confirm' }} label={words.confirm} about={registration.title} look={{ variant: 'primary', size: 'large' }} />}
        {words.leave === null ? null : <PressForm action={actions.answer} values={{ ...values, gesture: 'leave' }} label={words.leave} about={registration.title} look={{ variant: 'secondary', size: words.confirm === null ? 'regular' : 'large' }} />}
      </div>
    </div>
  )
}
