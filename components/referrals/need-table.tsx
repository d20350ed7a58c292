import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { type Column, DataTable } from '#components/ui/table'
import type { Day } from '#lib/platform/day'
import { dayAt } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import { needKindLabels, stateLabel, taskLabel } from '#lib/referrals/kind-words'
import { needPriorityLabels, needStateTones, partyLabels } from '#lib/referrals/labels'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { needTask } from '#lib/referrals/need-task'
import type { NeedItem } from '#lib/referrals/queries'
import type { NeedState } from '#lib/referrals/transitions'

type Clock = { today: Day; timeZone: string }
/** On whose side the reader is: what falls to them is said as theirs. */
type Side = 'sender' | 'practice' | 'coordination'

/** Adressages as lines, each with its state and what is to be done next. */
export function NeedTable({ needs, path, clock, side, columns = [], unread }: { needs: readonly NeedItem[]; path: string; clock: Clock; side: Side; columns?: readonly Column<NeedItem>[]; unread?: ReadonlySet<string> }) {
  return (
    <DataTable
      caption="Adressages" captionStyle="hidden" rows={needs} rowKey={(row) => row.id}
      columns={[
        { key: 'code', header: 'Code', cell: (row) => <><Link href={`${path}/${row.id}`} prefetch={false} className="underline tabular whitespace-nowrap">{row.code}</Link>{row.priority === 'priority' ? <span className="block"><Badge tone="warning">{needPriorityLabels.priority}</Badge></span> : null}{unread?.has(row.id) ? <span className="block"><Badge tone="warning">Message non lu</Badge></span> : null}{row.kind === 'find_gp' ? null : <span className="block text-ink-soft">{needKindLabels[row.kind]}</span>}{row.isDirect ? <span className="block"><Badge tone="info">Direct</Badge></span> : null}</> },
        { key: 'etat', header: 'État', cell: (row) => <Badge tone={needStateTones[row.state]}>{stateLabel(row.kind, row.state)}</Badge> },
        ...columns,
        { key: 'secteur', header: 'Habite', cell: (row) => row.sector ?? 'Hors du territoire' },
        { key: 'envoye', header: 'Envoyé', cell: (row) => frenchDay(dayAt(row.createdAt, clock.timeZone), clock.today) },
        { key: 'suite', header: 'À faire', cell: (row) => <NextTask kind={row.kind} state={row.state} dueAt={row.dueAt} clock={clock} side={side} /> },
      ]}
    />
  )
}

/** The next task, whose it is, and its day; in alarm once that is over. */
export function NextTask({ kind, state, dueAt, clock, side }: { kind: NeedKind; state: NeedState; dueAt: Date | null; clock: Clock; side: Side }): ReactNode {
  const task = needTask(state, kind)
  if (!task || dueAt === null) return '–'
  // Due at the end of a working day: the instant itself belongs to the day after.
  const day = dayAt(new Date(dueAt.getTime() - 1), clock.timeZone)
  const who = task.who === side ? 'à vous' : `à ${partyLabels[task.who]}`
  const isLate = day < clock.today
  return <>{taskLabel(kind, task.what)}<span className={`block ${isLate ? 'font-semibold text-accent-strong' : 'text-ink-soft'}`}>{isLate ? `${who}, en retard : c’était pour le ${frenchDay(day, clock.today)}` : `${who}, d’ici le ${frenchDay(day, clock.today)}`}</span></>
}
