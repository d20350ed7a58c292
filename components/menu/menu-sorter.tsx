'use client'

import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { startTransition, useId, useOptimistic } from 'react'
import { useSentForm } from '#components/ui/sent-form'
import type { FormState } from '#lib/platform/form-state'
import './menu-sorter.css'
import { MenuRow, type RowEntry } from './menu-row.tsx'
import { dragWords } from './drag-words.tsx'

type Send = (previous: FormState, form: FormData) => Promise<FormState>
type MenuSorterProps = { list: { id: string; entries: readonly RowEntry[] }; version: number; move: Send; show: Send }

/** Entries of one part of the menu, put in order by dragging, by the keyboard on the handle, or by buttons that need no script. */
export function MenuSorter({ list, version, move, show }: MenuSorterProps) {
  const [state, send] = useSentForm(move)
  const [entries, place] = useOptimistic(list.entries, (before, { from, to }: { from: number; to: number }) => arrayMove([...before], from, to))
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }))
  const id = useId()
  const drop = ({ active, over }: DragEndEvent) => {
    const from = entries.findIndex((entry) => entry.id === active.id)
    const to = entries.findIndex((entry) => entry.id === over?.id)
    if (from < 0 || to < 0 || from === to) return
    const form = new FormData()
    for (const [name, value] of [['id', String(active.id)], ['version', String(version)], ['to', String(to)]] as const) form.set(name, value)
    startTransition(() => {
      place({ from, to })
      send(form)
    })
  }
  if (entries.length === 0) return <p className="text-ink-soft">Rien ici&nbsp;: cette partie ne paraît pas sur le site.</p>
  return (
    <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={dragWords((one) => entries.find((entry) => entry.id === one)?.label ?? '')}>
      <SortableContext items={entries.map((entry) => entry.id)} strategy={verticalListSortingStrategy}>
        <ol className="menu-rows">
          {entries.map((entry) => <MenuRow key={entry.id} entry={entry} version={version} move={move} show={show} />)}
        </ol>
      </SortableContext>
      <p role={state.status === 'error' ? 'alert' : 'status'} className={state.status === 'error' ? 'field-error' : 'text-ink-soft'}>{state.message}</p>
    </DndContext>
  )
}
