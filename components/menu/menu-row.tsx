'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { GripVertical } from '#components/ui/icons'
import { PressForm } from '#components/ui/press-form'
import type { EntryState } from '#lib/menu/entry-state'
import { entryStateLabels, entryStateTones } from '#lib/menu/labels'
import type { FormState } from '#lib/platform/form-state'

export type RowEntry = { id: string; label: string; href: string; state: EntryState }
type Send = (previous: FormState, form: FormData) => Promise<FormState>

/** One entry: the handle that drags it, what it says and where it leads, what the public sees of it, what may be done. */
export function MenuRow({ entry, version, move, show }: { entry: RowEntry; version: number; move: Send; show: Send }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: entry.id })
  const named = { id: entry.id, version: String(version) }
  const quiet = { variant: 'quiet', size: 'small' } as const
  return (
    <li ref={setNodeRef} className="menu-row" data-dragging={isDragging ? '' : undefined} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button ref={setActivatorNodeRef} type="button" className="menu-handle" {...attributes} {...listeners} aria-label={`Déplacer ${entry.label}`}><GripVertical aria-hidden /></button>
      <div className="min-w-0">
        <p className="font-semibold">{entry.label}</p>
        <p className="wrap-anywhere text-ink-soft">{entry.href === '' ? 'Page retirée' : entry.href}</p>
      </div>
      <Badge tone={entryStateTones[entry.state]}>{entryStateLabels[entry.state]}</Badge>
      <div className="menu-tools">
        <PressForm action={move} values={{ ...named, to: 'up' }} label="Monter" about={entry.label} look={quiet} />
        <PressForm action={move} values={{ ...named, to: 'down' }} label="Descendre" about={entry.label} look={quiet} />
        <PressForm action={show} values={{ ...named, as: entry.state === 'hidden' ? 'shown' : 'hidden' }} label={entry.state === 'hidden' ? 'Montrer' : 'Masquer'} about={entry.label} look={quiet} />
        <ButtonLink href={`/gestion/menu/${entry.id}`} variant="quiet" size="small" aria-label={`Modifier ${entry.label}`}>Modifier</ButtonLink>
      </div>
    </li>
  )
}
