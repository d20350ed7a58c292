'use client'

import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ReactNode } from 'react'

type SortableLinesProps = { id: string; rows: readonly number[]; onMove: (row: number, to: number) => void; children: ReactNode }

// Buttons say what they do; dragging is for those who see it.
const silent = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }

/** Lets lines be dragged up and down by their handle. */
export function SortableLines({ id, rows, onMove, children }: SortableLinesProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over !== null && active.id !== over.id) onMove(Number(active.id), rows.indexOf(Number(over.id)))
  }
  return (
    <DndContext id={`${id}-ordre`} sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd} accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}>
      <SortableContext items={[...rows]} strategy={verticalListSortingStrategy}>{children}</SortableContext>
    </DndContext>
  )
}
