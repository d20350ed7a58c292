'use client'

import { Fragment, type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button'
import type { ContentField } from '#lib/content/content-fields'
import type { FormState } from '#lib/platform/form-state'

type ContentFormLinesProps = {
  name: string
  field: Extract<ContentField, { type: 'lines' }>
  value: unknown
  state: FormState
  /** Draws one cell: given, since a cell is drawn by what draws every field. */
  renderCell: (cell: { name: string; field: ContentField; value: unknown }) => ReactNode
}

/** Lines of a small table, one after the other; an empty one is left out, so that one more always waits at the end. */
export function ContentFormLines({ name, field, value, state, renderCell }: ContentFormLinesProps) {
  const saved = Array.isArray(value) ? value.filter(isRecord) : []
  const [added, setAdded] = useState(0)
  const count = Math.max(saved.length, typedRows(state, name)) + 1 + added
  return (
    <fieldset className="field" id={name}>
      <legend className="field-label">{field.label}</legend>
      {field.hint ? <p className="field-hint">{field.hint}</p> : null}
      <ol className="grid gap-4">
        {Array.from({ length: count }, (_, row) => (
          <li key={row}>
            <fieldset className="grid gap-3 rounded-tile border border-line bg-card p-4 [&_.field]:mt-0">
              <legend className="px-2 font-semibold">{field.one} {row + 1}{row >= saved.length ? ' (vide : non gardé)' : ''}</legend>
              {Object.entries(field.of).map(([column, one]) => (
                <Fragment key={column}>{renderCell({ name: `${name}.${row}.${column}`, field: one, value: saved[row]?.[column] })}</Fragment>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
      <p data-needs-script>
        <Button type="button" variant="secondary" size="small" onClick={() => { setAdded(added + 1) }}>Ajouter : {field.one.toLowerCase()}</Button>
      </p>
    </fieldset>
  )
}

function typedRows(state: FormState, name: string): number {
  if (state.status !== 'error') return 0
  const rows = Object.keys(state.values).flatMap((key) => (key.startsWith(`${name}.`) ? [Number(key.slice(name.length + 1).split('.', 1)[0])] : []))
  return rows.length === 0 ? 0 : Math.max(...rows) + 1
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
