import Link from 'next/link'
import { targetPublics } from '#lib/content/kinds/action'
import type { ContentOf } from '#lib/content/kinds'
import { ActionState } from '#components/content/action-rows'
import type { ListedContent } from '#lib/content/listed-fields'
import { Facts } from '#components/ui/facts'

type Values = ContentOf<'action'>

/** Who does it, for whom, how far it is. */
export function ActionFacts({ values, axis, partners, missions }: { values: Values; axis: string | null; partners: readonly string[]; missions: readonly ListedContent<'mission'>[] }) {
  const publics = values.publics.map((one) => targetPublics[one])
  return (
    <Facts
      items={[
        { term: 'Avancement', detail: <ActionState state={values.state} /> },
        ...(axis === null ? [] : [{ term: 'Axe', detail: axis }]),
        ...(publics.length === 0 ? [] : [{ term: 'Pour qui', detail: <ul>{publics.map((one) => <li key={one}>{one}</li>)}</ul> }]),
        ...(values.pilots === '' ? [] : [{ term: 'Pilotes', detail: values.pilots }]),
        ...(missions.length === 0 ? [] : [{ term: missions.length === 1 ? 'Mission' : 'Missions', detail: <ul>{missions.map((one) => <li key={one.id}><Link href={`/nos-missions#${one.slug}`} prefetch={false}>{one.values.title}</Link></li>)}</ul> }]),
        ...(partners.length === 0 ? [] : [{ term: 'Partenaires', detail: <ul>{partners.map((one) => <li key={one}>{one}</li>)}</ul> }]),
      ]}
    />
  )
}

/** What is aimed at. */
export function ActionObjectives({ objectives }: { objectives: Values['objectives'] }) {
  return objectives.length === 0 ? null : (
    <>
      <h2>Objectifs</h2>
      <ul>{objectives.map((one) => <li key={one.text}>{one.text}</li>)}</ul>
    </>
  )
}

/** What was and will be done, and when. */
export function ActionMilestones({ milestones }: { milestones: Values['milestones'] }) {
  return (
    <ol className="timeline">
      {milestones.map((one, index) => <li key={index}><p className="timeline-when">{one.when}</p><p>{one.what}</p></li>)}
    </ol>
  )
}

/** What is counted, with the date and the source of each figure. */
export function ActionIndicators({ indicators }: { indicators: Values['indicators'] }) {
  return (
    <dl className="indicators">
      {indicators.map((one) => (
        <div key={one.name}>
          <dt>{one.name}</dt>
          <dd><span className="indicator-value tabular" data-long={one.value.length > 12 ? '' : undefined}>{one.value}</span>{one.at === '' ? null : <span className="block text-ink-soft">{one.at}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
