import { ArrowLeft, ArrowRight } from './icons.tsx'
import { ButtonLink } from './button.tsx'

type PaginationProps = {
  page: number
  pageCount: number
  hrefFor: (page: number) => string
  label?: string
}

/** Previous, "Page 2 sur 9", next: links only, so that each page has its address. Nothing for a single page. */
export function Pagination({ page, pageCount, hrefFor, label = 'Pages de la liste' }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
      {page > 1 ? (
        <ButtonLink href={hrefFor(page - 1)} rel="prev" variant="secondary" size="small">
          <ArrowLeft aria-hidden />
          Page précédente
        </ButtonLink>
      ) : null}
      <p className="tabular">
        Page <strong>{page}</strong> sur {pageCount}
      </p>
      {page < pageCount ? (
        <ButtonLink href={hrefFor(page + 1)} rel="next" variant="secondary" size="small">
          Page suivante
          <ArrowRight aria-hidden />
        </ButtonLink>
      ) : null}
    </nav>
  )
}
