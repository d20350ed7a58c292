/** The few figures that sum an import up. */
export function Figures({ items }: { items: readonly { term: string; value: number }[] }) {
  return (
    <dl className="import-figures">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value.toLocaleString('fr-FR')}</dd>
        </div>
      ))}
    </dl>
  )
}
