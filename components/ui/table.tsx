import { ArrowDown, ArrowDownUp, ArrowUp } from './icons.tsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** Present when the column can be sorted: where its heading leads, and how it is sorted now. */
  sort?: { href: string; order: 'none' | 'ascending' | 'descending' }
}

type DataTableProps<Row> = {
  caption: ReactNode
  captionStyle?: 'shown' | 'hidden'
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table whose first column names the line; on a phone each line becomes a card with the headings beside the values. */
export function DataTable<Row>({ caption, captionStyle = 'shown', columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table className="data-table">
      <caption className={captionStyle === 'hidden' ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHeading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} data-label={column.header} data-align={column.align}>
                  {/* One child, so that the card's grid has the heading on one side and the rest on the other. */}
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const sortIcons = { none: ArrowDownUp, ascending: ArrowUp, descending: ArrowDown } as const

function ColumnHeading<Row>({ column }: { column: Column<Row> }) {
  const { header, sort, align } = column
  if (sort === undefined) {
    return (
      <th scope="col" data-align={align}>
        {header}
      </th>
    )
  }
  const Icon = sortIcons[sort.order]
  return (
    <th scope="col" data-align={align} aria-sort={sort.order}>
      <Link href={sort.href} prefetch={false} scroll={false}>
        {header}
        <Icon aria-hidden />
      </Link>
    </th>
  )
}
