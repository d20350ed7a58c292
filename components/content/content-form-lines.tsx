'use client'

import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import type { ContentField } from '#lib/content/content-fields'
import { rowsInOrder } from '#lib/content/form-values'
import type { FormState } from '#lib/platform/form-state'
import { ContentFormLine } from './content-form-line.tsx'
import { SortableLines } from './sortable-lines.tsx'

type ContentFormLinesProps = {
  name: string
  field: Extract<ContentField, { type: 'lines' }>
  value: unknown
  state: FormState
  /** Draws one cell: given, since a cell is drawn by what draws every field. */
  renderCell: (cell: { name: string; field: ContentField; value: unknown }) => ReactNode
}

/**
 * Lines of a small table, one after the other, in the order that buttons, the mouse or (without JavaScript) a number give
 * them; an empty one is left out, so that one more always waits at the end.
 */
export function ContentFormLines({ name, field, value, state, renderCell }: ContentFormLinesProps) {
  const saved = Array.isArray(value) ? value.filter(isRecord) : []
  const [{ rows, next }, setRows] = useState(() => firstRows(state, name, saved.length))
  const [said, setSaid] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const one = field.one.toLowerCase()

  // Whoever listens to the form (a draft kept as one types) hears of a new order as of a word.
  useEffect(() => { if (said !== '') box.current?.dispatchEvent(new Event('input', { bubbles: true })) }, [said, rows])

  const put = (order: number[], words: string) => {
    setRows({ rows: order, next })
    setSaid(words)
  }
  const moveTo = (row: number, to: number) => {
    if (to < 0 || to >= rows.length) return
    const order = rows.filter((other) => other !== row)
    order.splice(to, 0, row)
    put(order, `${field.one} ${rows.indexOf(row) + 1} : maintenant à la place ${to + 1} sur ${rows.length}.`)
  }
  return (
    <fieldset className="field content-lines" id={name} ref={box}>
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="field-hint">{field.hint}</p> : null}
      <SortableLines id={name} rows={rows} onMove={moveTo}>
        <ol className="grid gap-4">
          {rows.map((row, index) => (
            <ContentFormLine
              key={row} name={`${name}.${row}`} row={row} index={index} count={rows.length} one={field.one} isNew={row >= saved.length}
              onMove={(to) => moveTo(row, to)} onRemove={() => put(rows.filter((other) => other !== row), `${field.one} ${index + 1} : retiré.`)}
            >
              {Object.entries(field.of).map(([column, cell]) => (
                <Fragment key={column}>{renderCell({ name: `${name}.${row}.${column}`, field: cell, value: saved[row]?.[column] })}</Fragment>
              ))}
            </ContentFormLine>
          ))}
        </ol>
      </SortableLines>
      <p role="status" className="sr-only">{said}</p>
      <p data-script="needed">
        <Button variant="secondary" size="small" onClick={() => setRows({ rows: [...rows, next], next: next + 1 })}>Ajouter&nbsp;: {one}</Button>
      </p>
    </fieldset>
  )
}

/** The saved lines, or those typed in a form that came back, in their order; then an empty one. */
function firstRows(state: FormState, name: string, savedCount: number): { rows: number[]; next: number } {
  const typed = state.status === 'error' ? rowsInOrder(state.values, name) : []
  const rows = typed.length > 0 ? typed : Array.from({ length: savedCount }, (_, row) => row)
  const next = Math.max(savedCount, ...rows.map((row) => row + 1), 0)
  // A form that came back has its empty line already.
  return typed.length > 0 ? { rows, next } : { rows: [...rows, next], next: next + 1 }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
