'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type ReactNode, useRef } from 'react'
import { Button } from '#components/ui/button'
import { ArrowDown, ArrowUp, GripVertical } from '#components/ui/icons'

type ContentFormLineProps = {
  /** Before the names of its cells. */
  name: string
  row: number
  index: number
  count: number
  one: string
  isNew: boolean
  onMove: (to: number) => void
  onRemove: () => void
  children: ReactNode
}

/** One line of a small table with what moves it. */
export function ContentFormLine({ name, row, index, count, one, isNew, onMove, onRemove, children }: ContentFormLineProps) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: row })
  const about = `${one} ${index + 1}`
  return (
    <li ref={setNodeRef} className="content-line" data-dragged={isDragging ? '' : undefined} style={{ transform: CSS.Translate.toString(transform) ?? 'none', transition: transition ?? 'none' }}>
      <fieldset className="grid gap-3 rounded-tile border border-line bg-card p-4 [&_.field]:mt-0">
        <legend className="px-2 font-semibold">{about}{isNew ? ' (vide : non gardé)' : ''}</legend>
        <div className="content-line-tools" data-script="needed">
          {/* For the mouse and the finger; the buttons beside it do the same for everyone. */}
          <span ref={setActivatorNodeRef} {...listeners} className="content-line-grip" aria-hidden title="Faire glisser"><GripVertical /></span>
          <MoveButton label="Monter" about={about} isAtEnd={index === 0} onMove={() => onMove(index - 1)}><ArrowUp aria-hidden /></MoveButton>
          <MoveButton label="Descendre" about={about} isAtEnd={index === count - 1} onMove={() => onMove(index + 1)}><ArrowDown aria-hidden /></MoveButton>
          <Button variant="quiet" size="small" onClick={onRemove}>Retirer<span className="sr-only"> : {about}</span></Button>
        </div>
        <label className="content-line-place field-label">
          Place <span className="field-hint">de 1 à {count}, appliquée à l’enregistrement</span>
          <input key={index} name={`${name}:place`} type="number" min={1} max={count} defaultValue={index + 1} className="control" data-width="short" autoComplete="off" />
        </label>
        {children}
      </fieldset>
    </li>
  )
}

function MoveButton({ label, about, isAtEnd, onMove, children }: { label: string; about: string; isAtEnd: boolean; onMove: () => void; children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  const press = () => {
    onMove()
    // The line stands elsewhere in the page once it is drawn again: the finger stays on its button.
    requestAnimationFrame(() => button.current?.focus())
  }
  return (
    <button ref={button} type="button" className="button" data-variant="quiet" data-size="small" aria-disabled={isAtEnd || undefined} onClick={() => { if (!isAtEnd) press() }}>
      {children}{label}<span className="sr-only"> : {about}</span>
    </button>
  )
}
