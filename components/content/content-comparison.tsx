import type { ComparedField, ComparedPart } from '#lib/content/compare-values'

type ContentComparisonProps = { fields: readonly ComparedField[]; before: string; after: string; headingLevel?: 2 | 3 }

/** Two states of a content, field by field: side by side where there is room, one text on a telephone. */
export function ContentComparison({ fields, before, after, headingLevel = 2 }: ContentComparisonProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="comparison">
      {fields.map(({ name, label, parts, change }) => (
        <section key={name} className="comparison-field">
          <Heading>{label}</Heading>
          {change === 'look' ? <p className="text-ink-soft">Les mots sont les mêmes&nbsp;: seule leur mise en forme, ou l’image choisie, a changé.</p> : (
            <>
              <div className="comparison-sides">
                <Side title={before} parts={parts.filter((part) => part.change !== 'added')} />
                <Side title={after} parts={parts.filter((part) => part.change !== 'removed')} />
              </div>
              <div className="comparison-inline"><Side title={`${before}, puis ${after}`} parts={parts} /></div>
            </>
          )}
        </section>
      ))}
    </div>
  )
}

function Side({ title, parts }: { title: string; parts: readonly ComparedPart[] }) {
  const isEmpty = parts.every((part) => part.text.trim() === '')
  return (
    <div className="comparison-side">
      <p className="comparison-title">{title}</p>
      <div className="comparison-text">{isEmpty ? <span className="text-ink-soft">(vide)</span> : parts.map((part, index) => <Part key={index} part={part} />)}</div>
    </div>
  )
}

/** Struck or underlined, and said: never by a colour alone. */
function Part({ part: { change, text } }: { part: ComparedPart }) {
  if (change === 'same') return text
  const said = change === 'added' ? 'ajouté' : 'supprimé'
  const words = <><span className="sr-only"> [{said} : </span>{text}<span className="sr-only"> : fin] </span></>
  return change === 'added' ? <ins>{words}</ins> : <del>{words}</del>
}
