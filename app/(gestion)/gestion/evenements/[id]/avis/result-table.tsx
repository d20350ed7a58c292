import { DataTable } from '#components/ui/table'

/** How often each answer was given: as bars, and in numbers beside them. */
export function ResultTable({ caption, counts }: { caption: string; counts: readonly { label: string; count: number }[] }) {
  const all = counts.reduce((sum, one) => sum + one.count, 0)
  return (
    <DataTable
      caption={caption} rows={counts} rowKey={(one) => one.label}
      columns={[
        { key: 'answer', header: 'Réponse', cell: (one) => one.label },
        { key: 'count', header: 'Avis', align: 'end', cell: (one) => <span className="tabular">{one.count}</span> },
        { key: 'share', header: 'Part', cell: (one) => { const share = all === 0 ? 0 : Math.round((one.count / all) * 100); return <span className="share"><span className="share-bar" aria-hidden><span style={{ inlineSize: `${share}%` }} /></span>{share}&nbsp;%</span> } },
      ]}
    />
  )
}
