import Link from 'next/link'
import { RenewalChoice } from '#components/organisations/renewal-choice'
import type { RenewalTask } from '#lib/conventions/queries'
import type { Day } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { plural } from '#lib/platform/format/french-count'
import { dayAndMonth, frenchDay } from '#lib/platform/format/french-date'

type ConventionTasksProps = { tasks: readonly RenewalTask[]; today: Day; decide: (previous: FormState, form: FormData) => Promise<FormState> }

/** Conventions that come to their end, to answer in place. */
export function ConventionTasks({ tasks, today, decide }: ConventionTasksProps) {
  if (tasks.length === 0) return null
  return (
    <section className="call-part" aria-labelledby="conventions-a-decider">
      <h2 id="conventions-a-decider">Conventions à décider <span className="tab-count tabular">{tasks.length}</span></h2>
      <ul className="work-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <div>
              <h3><Link href={`/gestion/organisations/${task.organisationId}`} prefetch={false}>{task.title}</Link></h3>
              <p className="text-ink-soft">{task.organisation}. {task.renewal === 'tacit' ? 'Sans réponse, elle se renouvelle d’elle-même.' : `Sans réponse, elle s’arrête le ${dayAndMonth(task.endsOn, today)}.`}</p>
            </div>
            <p><strong>{task.daysLeft === 0 ? 'Aujourd’hui' : `Dans ${plural(task.daysLeft, 'jour', 'jours')}`}</strong><br /><span className="text-ink-soft">avant le {frenchDay(task.dueOn, today)}</span></p>
            <RenewalChoice convention={task} decide={decide} />
          </li>
        ))}
      </ul>
    </section>
  )
}
