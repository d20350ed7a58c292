import { Download } from './icons.tsx'
import { ButtonLink } from './button.tsx'

/** The list as it is filtered, as files. Plain links: the answer may also be the page that asks for a code first. */
export function ExportLinks({ list, query }: { list: string; query: string }) {
  const href = (format: string) => `/api/exports/${list}?${new URLSearchParams([...new URLSearchParams(query), ['format', format]])}`
  return (
    <span className="ml-auto flex flex-wrap gap-2">
      <ButtonLink href={href('xlsx')} variant="quiet" size="small"><Download aria-hidden /> Excel</ButtonLink>
      <ButtonLink href={href('csv')} variant="quiet" size="small"><Download aria-hidden /> CSV</ButtonLink>
    </span>
  )
}
