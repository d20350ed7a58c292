import { Badge } from '#components/ui/badge'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { DataTable } from '#components/ui/table'
import type { OfficePoll } from '#lib/events/date-poll-queries'
import { dateAnswerLabels, shortDate } from '#lib/events/poll-words'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { plural } from '#lib/platform/format/french-count'
import type { FormState } from '#lib/platform/form-state'

type Props = { poll: OfficePoll; clock: { now: Date; timeZone: string }; keepDate: (previous: FormState, form: FormData) => Promise<FormState> }

/** How many each date of a poll suits, what each person answered, and who did not. */
export function PollResults({ poll, clock, keepDate }: Props) {
  const { choices, voters } = poll
  const when = (span: { startsAt: Date; endsAt: Date }) => capital(whenWords(span, clock.timeZone, dayAt(clock.now, clock.timeZone)))
  const [answered, silent] = [voters.filter((one) => one.answeredAt !== null), voters.filter((one) => one.answeredAt === null)]
  return (
    <>
      <h2>Les dates</h2>
      <DataTable
        caption="Dates proposées, et nombre de réponses" captionStyle="hidden" rows={choices} rowKey={(one) => one.id}
        columns={[
          { key: 'when', header: 'Date', cell: when },
          { key: 'yes', header: 'Oui', align: 'end', cell: (one) => one.yes },
          { key: 'if_needed', header: 'Si besoin', align: 'end', cell: (one) => one.ifNeeded },
          { key: 'no', header: 'Non', align: 'end', cell: (one) => one.no },
          { key: 'mark', header: 'Remarque', cell: (one) => <>{one.isChosen ? <Badge tone="success">Date retenue</Badge> : null}{one.isBest && !one.isChosen ? <Badge tone="success">Convient au plus grand nombre</Badge> : null}{one.startsAt <= clock.now ? <Badge>Passée</Badge> : null}</> },
          ...(poll.closedAt === null ? [{ key: 'do', header: 'Choisir', cell: (one: (typeof choices)[number]) => (one.startsAt <= clock.now ? null : <PressForm action={keepDate} values={{ choiceId: one.id }} label="Retenir cette date" about={when(one)} />) }] : []),
        ]}
      />
      {voters.length === 0 ? <Notice kind="info" title="Les réponses ont été effacées">Un mois après le dernier jour, noms, adresses et réponses s’effacent.</Notice> : <h2>{plural(answered.length, 'réponse', 'réponses')} sur {voters.length}</h2>}
      {answered.length === 0 ? null : (
        <DataTable
          caption="Réponses de chacun, date par date" captionStyle="hidden" rows={answered} rowKey={(one) => one.id}
          columns={[
            { key: 'name', header: 'Nom', cell: (one) => <span className="break-words">{one.name}</span> },
            ...choices.map((choice) => ({ key: choice.id, header: shortDate(choice.startsAt, choices, clock.timeZone), cell: (one: (typeof voters)[number]) => { const answer = one.answers.get(choice.id); return answer === undefined ? '—' : dateAnswerLabels[answer] } })),
          ]}
        />
      )}
      {silent.length === 0 ? null : (
        <section aria-labelledby="sans-reponse" className="stack">
          <h3 id="sans-reponse">Sans réponse</h3>
          <ul className="list-disc pl-6">{silent.map((one) => <li key={one.id} className="break-words">{one.name === '' ? one.email : `${one.name}, ${one.email}`}</li>)}</ul>
        </section>
      )}
    </>
  )
}
