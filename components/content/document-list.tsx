import type { ReactNode } from 'react'
import { documentKinds } from '#lib/content/kinds/document'
import type { ListedContent } from '#lib/content/listed-fields'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

type DocumentListProps = { documents: readonly ListedContent<'document'>[]; today: Day; renderFiles: (ids: readonly string[], title: string) => ReactNode }

/** Documents with what they are and of when, then their files. */
export function DocumentList({ documents, today, renderFiles }: DocumentListProps) {
  return (
    <ul className="document-list">
      {documents.map(({ id, values }) => (
        <li key={id} className="grid gap-1">
          <p className="document-title">{values.title}</p>
          <p className="text-ink-soft">
            {values.kind === '' ? null : documentKinds[values.kind]}
            {values.datedOn === null ? null : <>, <time dateTime={values.datedOn}>{dayAndMonth(values.datedOn, today)}</time></>}
          </p>
          {values.summary === '' ? null : <p>{values.summary}</p>}
          {renderFiles(values.files, values.title)}
        </li>
      ))}
    </ul>
  )
}
