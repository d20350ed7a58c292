import { countedUnits, unitWord } from '#lib/territory/units'
import { frenchCount } from '#lib/platform/format/french-count'
import { listed } from '#lib/platform/format/french-list'

type KeyFiguresProps = { units: readonly { code: string }[]; inhabitants: number; welcoming: number; professions: readonly { count: number; words: string }[] }

/** What the data say of the territory: three large numbers, then who works there, in a sentence. */
export function KeyFigures({ units, inhabitants, welcoming, professions }: KeyFiguresProps) {
  const figures = [
    { term: units.length === 1 ? countedUnits(units).slice(2) : unitWord(units), value: units.length },
    { term: 'habitants', value: inhabitants },
    { term: welcoming === 1 ? 'médecin dit à tous accueillir de nouveaux patients' : 'médecins disent à tous accueillir de nouveaux patients', value: welcoming },
  ]
  return (
    <div className="grid gap-6">
      <dl className="key-figures">
        {figures.map((one) => <div key={one.term}><dt>{one.term}</dt><dd className="tabular">{frenchCount(one.value)}</dd></div>)}
      </dl>
      {professions.length === 0 ? null : <p className="lead">Y travaillent {listed(professions.map((one) => `${frenchCount(one.count)} ${one.words}`))}.</p>}
    </div>
  )
}
