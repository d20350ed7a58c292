import Link from 'next/link'
import type { ReactNode } from 'react'
import { newsCategories } from '#lib/content/kinds/news'
import type { ListedContent } from '#lib/content/listed-fields'
import { publishedOn } from '#lib/content/in-time'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

type NewsListProps = {
  news: readonly ListedContent<'news'>[]
  today: Day
  timeZone: string
  /** `front`: the first one told large, the others beside or below it. */
  look: 'front' | 'rows'
  /** Shows the picture of the one told large. */
  renderPicture?: (id: string) => ReactNode
  headingLevel?: 2 | 3
}

/** News as a newspaper gives them: dates in the margin, no frames. */
export function NewsList({ news, today, timeZone, look, renderPicture, headingLevel = 2 }: NewsListProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ol className="news-list" data-look={look}>
      {news.map((one, index) => (
        <li key={one.id}>
          <article className="news-item">
            <p className="news-when">
              <time dateTime={publishedOn(one, timeZone)}>{dayAndMonth(publishedOn(one, timeZone), today)}</time>
              {one.values.category === '' ? null : <span className="news-kind">{newsCategories[one.values.category]}</span>}
            </p>
            <Heading>
              <Link href={`/actualites/${one.slug}`} prefetch={false} className="covering-link">{one.values.title}</Link>
            </Heading>
            <p className="news-summary">{one.values.summary}</p>
            {index === 0 && one.values.picture !== null ? renderPicture?.(one.values.picture) : null}
          </article>
        </li>
      ))}
    </ol>
  )
}
