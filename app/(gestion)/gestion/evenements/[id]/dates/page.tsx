import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getOfficeAfter } from '#lib/events/after-queries'
import { recurringDays } from '#lib/events/recurrence'
import { shownDatesSchema } from '#lib/events/recurrence-schema'
import { cachedInstance } from '#lib/instance/cached-instance'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { capital } from '#lib/platform/format/capital'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay } from '#lib/platform/format/french-date'
import { type SearchParams, single } from '#lib/platform/list-request'
import { isPublicHoliday } from '#lib/platform/working-days'
import { addDates } from './actions.ts'
import { RhythmForm } from './rhythm-form.tsx'

export const metadata: Metadata = { title: 'Plusieurs dates' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** Dates of a rhythm: shown, holidays left out, before one button makes them. */
export default async function RecurringDatesPage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const found = await getOfficeAfter(actor, id, now())
  if (found === null) notFound()
  const asked = Object.fromEntries(['first', 'from', 'until', 'rhythm', 'count', 'capacity', 'place'].flatMap((name) => (search[name] === undefined ? [] : [[name, single(search[name])]])))
  const parsed = Object.keys(asked).length === 0 ? null : shownDatesSchema.safeParse(asked)
  const errors: Record<string, string> = {}
  for (const issue of parsed?.error?.issues ?? []) errors[String(issue.path[0])] ??= issue.message
  const days = parsed?.success === true ? recurringDays(parsed.data.first, parsed.data.rhythm, parsed.data.count, isPublicHoliday) : []
  return (
    <>
      <WorkHeading title="Plusieurs dates" description={found.title} actions={<ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink>} />
      <div className="stack">
        {Object.keys(errors).length === 0 ? null : <Notice kind="warning" title="Il manque quelque chose" voice="announce">{Object.values(errors).join(' ')}</Notice>}
        {days.length === 0 ? null : (
          <section aria-labelledby="dates-vues" className="rounded-tile border border-line bg-card p-5 stack">
            <h2 id="dates-vues">Ce qui sera ajouté</h2>
            <ol className="list-decimal pl-6 grid gap-1">{days.filter((one) => !one.isSkipped).map(({ day }) => <li key={day}>{capital(frenchDay(day, today(timeZone)))}</li>)}</ol>
            {days.every((one) => !one.isSkipped) ? null : <p className="text-ink-soft">Laissés de côté, car fériés&nbsp;: {days.filter((one) => one.isSkipped).map(({ day }) => frenchDay(day, today(timeZone))).join(', ')}.</p>}
            <RecordForm name="ajouter" action={addDates} submit={`Ajouter ces ${plural(days.filter((one) => !one.isSkipped).length, 'date', 'dates')}`} items={[{ item: 'hidden', name: 'eventId', value: id }, ...Object.entries(asked).map(([name, value]) => ({ item: 'hidden' as const, name, value }))]} />
          </section>
        )}
        <RhythmForm asked={asked} errors={errors} />
      </div>
    </>
  )
}
