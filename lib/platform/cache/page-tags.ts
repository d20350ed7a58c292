// One per process: Next loads this module once for itself and once for each bundle.
const holder = globalThis as typeof globalThis & { cptsPageTags?: Map<string, readonly string[]> }

const mostPages = 50_000

/** On what the page at this path depends, as its latest making told; null when nothing is known of it. Files of a build never change. */
export function tagsOfPage(pathname: string): readonly string[] | null {
  if (pathname.startsWith('/_next/static/')) return []
  return pageTags().get(pathname) ?? null
}

/** Remembers what a page that Next keeps under this key depends on: `/route-cache/…/$/agenda`, or `/agenda`. */
export function rememberPageTags(key: string, tags: readonly string[]): void {
  const known = pageTags()
  const pathname = pathOfKey(key)
  known.delete(pathname)
  known.set(pathname, tags)
  const [oldest] = known.size > mostPages ? known.keys() : []
  if (oldest !== undefined) known.delete(oldest)
}

function pageTags(): Map<string, readonly string[]> {
  return (holder.cptsPageTags ??= new Map())
}

/** Next writes the first page `/index`. */
function pathOfKey(key: string): string {
  const pathname = key.slice(key.indexOf('/$/') === -1 ? 0 : key.indexOf('/$/') + 2)
  return pathname === '/index' ? '/' : pathname
}
