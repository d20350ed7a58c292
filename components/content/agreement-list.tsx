import Link from 'next/link'
import type { ListedContent } from '#lib/content/listed-fields'
import { named } from '#lib/content/project-outline'
import type { PublicOrganisation } from '#lib/organisations/public-queries'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { listed } from '#lib/platform/format/french-list'

type AgreementListProps = { agreements: readonly ListedContent<'agreement'>[]; partners: readonly PublicOrganisation[]; today: Day; headingLevel: 2 | 3 }

/** Conventions: with whom, since when, in two sentences. */
export function AgreementList({ agreements, partners, today, headingLevel }: AgreementListProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="news-list">
      {agreements.map(({ id, slug, values }) => {
        const parties = named(values.parties, partners).map((one) => one.name)
        return (
          <li key={id}>
            <article className="news-item">
              <p className="news-when">
                {values.signedOn === null ? null : <span>Signée le <time dateTime={values.signedOn}>{dayAndMonth(values.signedOn, today)}</time></span>}
                {parties.length === 0 ? null : <span>avec {listed(parties)}</span>}
              </p>
              <Heading><Link href={`/conventions/${slug}`} prefetch={false} className="covering-link">{values.title}</Link></Heading>
              <p className="news-summary">{values.summary}</p>
            </article>
          </li>
        )
      })}
    </ul>
  )
}
