import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { definitionOf } from '#lib/content/kinds'
import type { MediaUse } from '#lib/media/uses-queries'

/** Where the file is used, each a link to what uses it. */
export function MediaUses({ uses, logo }: { uses: readonly MediaUse[]; logo: 'logo' | null }) {
  return (
    <section aria-labelledby="usages" className="stack">
      <h2 id="usages">Où il est utilisé</h2>
      {logo === null ? null : <p>C’est <Link href="/gestion/identite?vue=apparence" prefetch={false} className="underline">le logo du site</Link>.</p>}
      {uses.length === 0 ? (logo !== null ? null : <p>Nulle part pour le moment.</p>) : (
        <ul className="grid gap-2">
          {uses.map(({ contentId, kind, title, isPublished }) => (
            <li key={contentId}>
              <Link href={`/gestion/contenus/${definitionOf(kind).path}/${contentId}`} prefetch={false} className="underline">{title}</Link>{' '}
              <span className="text-ink-soft">({definitionOf(kind).one})</span>{' '}
              {isPublished ? null : <Badge tone="neutral">brouillon</Badge>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
