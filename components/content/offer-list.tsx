import Link from 'next/link'
import { offerKinds } from '#lib/content/kinds/offer'
import type { ListedContent } from '#lib/content/listed-fields'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** Offers to professionals: what is offered, to whom and where, before the words around it. */
export function OfferList({ offers, today }: { offers: readonly ListedContent<'offer'>[]; today: Day }) {
  return (
    <ul className="offer-list">
      {offers.map(({ id, slug, values }) => (
        <li key={id}>
          <article className="news-item">
            <p className="news-when">{values.kind === '' ? null : <strong>{offerKinds[values.kind]}</strong>}<span>{values.profession}</span></p>
            <h3><Link href={`/s-installer/${slug}`} prefetch={false} className="covering-link">{values.title}</Link></h3>
            <p>
              {values.place}
              {values.fromOn === null ? null : <>, à partir du <time dateTime={values.fromOn}>{dayAndMonth(values.fromOn, today)}</time></>}
            </p>
            {values.untilOn === null ? null : <p className="text-ink-soft">Annonce valable jusqu’au <time dateTime={values.untilOn}>{dayAndMonth(values.untilOn, today)}</time></p>}
          </article>
        </li>
      ))}
    </ul>
  )
}
