import type { ListedContent } from '#lib/content/listed-fields'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** What newspapers wrote, as quotations with their source. */
export function PressList({ articles, today, headingLevel = 2 }: { articles: readonly ListedContent<'press'>[]; today: Day; headingLevel?: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ol className="press-list">
      {articles.map(({ id, values }) => (
        <li key={id}>
          <article className="grid gap-2">
            <p className="news-when">
              <strong>{values.newspaper}</strong>
              <span>{values.period === '' ? (values.publishedOn === null ? null : <time dateTime={values.publishedOn}>{dayAndMonth(values.publishedOn, today)}</time>) : values.period}</span>
            </p>
            <Heading>{values.link === '' ? values.title : <a href={values.link} rel="noopener noreferrer">{values.title}</a>}</Heading>
            {values.extract === '' ? null : <blockquote className="press-extract"><p>{values.extract}</p></blockquote>}
          </article>
        </li>
      ))}
    </ol>
  )
}
