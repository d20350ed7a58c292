import { Facts } from '#components/ui/facts'
import type { ContentOf } from '#lib/content/kinds'

type Values = ContentOf<'event'>

/** Where, for whom, how much. */
export function EventFacts({ values, partners }: { values: Values; partners: readonly { id: string; name: string }[] }) {
  return (
    <Facts items={[
      { term: 'Où', detail: <>{values.place}{values.address === '' ? null : <><br />{values.address}</>}</> },
      ...(values.access === '' ? [] : [{ term: 'Venir', detail: values.access }]),
      ...(values.forWhom === '' ? [] : [{ term: 'Pour qui', detail: values.forWhom }]),
      { term: 'Prix', detail: values.price === '' ? 'Gratuit' : values.price },
      ...(partners.length === 0 ? [] : [{ term: 'Avec', detail: partners.map((one) => one.name).join(', ') }]),
    ]} />
  )
}

/** What happens when. */
export function Programme({ moments }: { moments: Values['programme'] }) {
  return <Facts items={moments.map(({ when, what }) => ({ term: when, detail: what }))} />
}

/** Who speaks. */
export function Speakers({ speakers }: { speakers: Values['speakers'] }) {
  return (
    <ul className="stack">
      {speakers.map(({ name, role }) => <li key={`${name} ${role}`}><strong>{name}</strong>{role === '' ? null : <>, {role}</>}</li>)}
    </ul>
  )
}
