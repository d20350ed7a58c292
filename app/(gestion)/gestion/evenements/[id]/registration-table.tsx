import { Badge, type BadgeTone } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import type { RecordFormProps } from '#components/ui/record-form'
import { DataTable } from '#components/ui/table'
import { registrationChannelLabels, registrationStateLabels } from '#lib/events/labels'
import type { OfficeRegistration } from '#lib/events/office-queries'
import type { EventAnswers } from '#lib/events/question-queries'
import { answerWords } from '#lib/events/questions'
import { type Day, dayAt } from '#lib/platform/day'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { sinceWhen } from '#lib/platform/format/french-date'
import { professionLabels } from '#lib/practitioners/labels'

const tones: Record<OfficeRegistration['state'], BadgeTone> = { asked: 'neutral', held: 'warning', registered: 'success', waiting: 'info', offered: 'warning', cancelled: 'neutral', lapsed: 'neutral' }

type RegistrationTableProps = { asked: EventAnswers; registrations: readonly OfficeRegistration[]; recordAnswer: RecordFormProps['action'] | null; clock: { timeZone: string; today: Day }; caption: string }

/** Who comes to a date, and who waits, in their order. */
export function RegistrationTable({ asked, registrations, recordAnswer, clock: { timeZone, today }, caption }: RegistrationTableProps) {
  if (registrations.length === 0) return <p className="text-ink-soft">Personne ne s’est encore inscrit.</p>
  return (
    <DataTable
      caption={caption} captionStyle="hidden" rows={registrations} rowKey={(one) => one.id}
      columns={[
        { key: 'who', header: 'Qui', cell: (one) => <><strong>{one.surname} {one.firstName}</strong>{one.people > 1 ? `, ${one.people} personnes` : ''}{one.companions.length === 0 ? null : <><br />avec {one.companions.map((other) => `${other.firstName} ${other.surname}`).join(', ')}</>}{about(one) === '' ? null : <><br /><span className="text-ink-soft">{about(one)}</span></>}{(asked.answers[one.id] ?? []).map((answer) => <Answer key={answer.questionId} question={asked.questions.find((question) => question.id === answer.questionId)} text={answer.text} />)}</> },
        { key: 'reach', header: 'Joindre', cell: (one) => <>{one.email === '' ? null : <a href={`mailto:${one.email}`} className="underline break-words">{one.email}</a>}{one.email !== '' && one.phone !== '' ? <br /> : null}{one.phone === '' ? null : <a href={`tel:${one.phone}`} className="tabular underline whitespace-nowrap">{frenchPhone(one.phone)}</a>}</> },
        { key: 'state', header: 'État', cell: (one) => <><Badge tone={tones[one.state]}>{registrationStateLabels[one.state]}</Badge>{one.isAskedAgain ? <><br /><span className="text-ink-soft">Nouvelle date, pas encore de réponse</span></> : null}</> },
        { key: 'since', header: 'Demande', cell: (one) => `${sinceWhen(dayAt(one.askedAt, timeZone), today)}, ${registrationChannelLabels[one.channel]}` },
        ...(recordAnswer === null ? [] : [{ key: 'do', header: 'Noter', cell: (one: OfficeRegistration) => (
          <div className="flex flex-wrap gap-2">
            {one.state === 'registered' && !one.isAskedAgain || one.state === 'waiting' ? null : <PressForm action={recordAnswer} values={{ id: one.id, gesture: 'confirm' }} label="Vient" about={`${one.firstName} ${one.surname}`} />}
            <PressForm action={recordAnswer} values={{ id: one.id, gesture: 'leave' }} label="Ne vient plus" about={`${one.firstName} ${one.surname}`} look={{ variant: 'quiet', size: 'small' }} />
          </div>
        ) }]),
      ]}
    />
  )
}

function Answer({ question, text }: { question: EventAnswers['questions'][number] | undefined; text: string }) {
  return question === undefined ? null : <><br /><span className="text-ink-soft">{question.wording}</span> <strong>{answerWords(question.kind, text)}</strong></>
}

function about(one: OfficeRegistration): string {
  return [one.professionCode === null ? '' : (professionLabels[one.professionCode] ?? ''), one.organisation].filter((text) => text !== '').join(', ')
}
