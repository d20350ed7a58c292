import type { ListedContent } from '#lib/content/listed-fields'

/** The steps of the CPTS's life, from the first meetings on. */
export function Timeline({ steps }: { steps: readonly ListedContent<'step'>[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ id, values }) => (
        <li key={id}>
          <p className="timeline-when">{values.when}</p>
          <div className="grid gap-1">
            <h3>{values.title}</h3>
            {values.text === '' ? null : <p className="whitespace-pre-line">{values.text}</p>}
            {values.parties === '' ? null : <p className="text-ink-soft">Avec {values.parties.replace(/^L(?=[ae]\b|es\b|’)/, 'l')}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
