import { pageIconSymbols } from '#lib/platform/design/page-icons'

/** The drawings that `pageIcon` names, once at the top of each document. */
export function PageIcons() {
  // Drawings of our own, written by `npm run icons`.
  return <svg className="page-icons" aria-hidden dangerouslySetInnerHTML={{ __html: pageIconSymbols }} />
}
