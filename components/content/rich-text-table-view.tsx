import { excerpt } from '#lib/content/rich-text-reading'
import type { RichTextCell, RichTextRow, RichTextSimpleBlock, RichTextTable } from '#lib/content/rich-text'
import type { ReactNode } from 'react'

type RichTextTableViewProps = {
  table: RichTextTable
  /** Its place among the tables of the text, when there are several. */
  number: number | null
  renderCell: (blocks: readonly RichTextSimpleBlock[]) => ReactNode
}

/** A table in a region of its own that scrolls, by keyboard too: a wide one never widens a phone's page. */
export function RichTextTableView({ table, number, renderCell }: RichTextTableViewProps) {
  const [first, ...others] = table.content
  const hasHead = first !== undefined && others.length > 0 && first.content.every((cell) => cell.type === 'tableHeader' && cell.attrs.rowspan === 1)
  const rows = (shown: readonly RichTextRow[], scope: 'col' | 'row') => shown.map((row, index) => (
    <tr key={index}>
      {row.content.map((cell, at) => <Cell key={at} cell={cell} scope={scope}>{renderCell(cell.content)}</Cell>)}
    </tr>
  ))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (axe: scrollable-region-focusable)
    <div className="rich-text-table" role="region" aria-label={labelOf(table, number)} tabIndex={0}>
      <table>
        {hasHead ? <thead>{rows([first], 'col')}</thead> : null}
        <tbody>{rows(hasHead ? others : table.content, 'row')}</tbody>
      </table>
    </div>
  )
}

function Cell({ cell, scope, children }: { cell: RichTextCell; scope: 'col' | 'row'; children: ReactNode }) {
  const { colspan, rowspan } = cell.attrs
  const spans = { colSpan: colspan === 1 ? undefined : colspan, rowSpan: rowspan === 1 ? undefined : rowspan }
  return cell.type === 'tableHeader' ? <th {...spans} scope={scope}>{children}</th> : <td {...spans}>{children}</td>
}

/** A region needs a name: the words of the first row, and a number that tells it from the others. */
function labelOf(table: RichTextTable, number: number | null): string {
  const words = excerpt({ type: 'doc', content: table.content.slice(0, 1).map((row) => ({ type: 'table', content: [row] })) }, 80)
  return [`Tableau${number === null ? '' : ` ${number}`}`, words].filter((text) => text !== '').join(' : ')
}
