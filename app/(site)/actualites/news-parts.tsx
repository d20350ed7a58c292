import Link from 'next/link'
import type { NewsNeighbours as Around } from '#lib/content/public-list-queries'
import { ArrowLeft, ArrowRight } from '#components/ui/icons'

/** The words an article is listed under, each leading to the others under it. */
export function NewsTags({ tags }: { tags: Around['tags'] }) {
  if (tags.length === 0) return null
  return (
    <div className="news-tags">
      <h2 id="mots-cles">Mots-clés</h2>
      <ul aria-labelledby="mots-cles">
        {tags.map((tag) => <li key={tag.slug}><Link href={`/actualites/mot-cle/${tag.slug}`} prefetch={false} rel="tag">{tag.label}</Link></li>)}
      </ul>
    </div>
  )
}

/** The article published before this one, and the one after. */
export function NewsNeighbours({ previous, next }: Pick<Around, 'previous' | 'next'>) {
  if (previous === null && next === null) return null
  return (
    <nav aria-label="Autres articles, par date" className="page-grid news-neighbours" data-print="hide">
      {previous === null ? null : (
        <Link href={`/actualites/${previous.slug}`} prefetch={false} rel="prev">
          <span className="news-neighbour-way"><ArrowLeft aria-hidden />Article précédent</span>
          <span className="news-neighbour-title">{previous.title}</span>
        </Link>
      )}
      {next === null ? null : (
        <Link href={`/actualites/${next.slug}`} prefetch={false} rel="next" data-way="next">
          <span className="news-neighbour-way">Article suivant<ArrowRight aria-hidden /></span>
          <span className="news-neighbour-title">{next.title}</span>
        </Link>
      )}
    </nav>
  )
}
