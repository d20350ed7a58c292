import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '#components/layout/page-header'
import { FoundDocuments } from '#components/search/found-documents'
import { SearchBox } from '#components/search/search-box'
import { EmptyState } from '#components/ui/empty-state'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { plural } from '#lib/platform/format/french-count'
import { searchKindLabels } from '#lib/search/labels'
import { publicSearch } from '#lib/search/queries'
import { searchKinds } from '#lib/search/search-kinds'

export const dynamic = 'force-dynamic'
// Searches are endless: search engines have the pages themselves.
export const metadata: Metadata = { title: 'Chercher sur le site', robots: { index: false } }

/** The whole site, by words. */
export default async function SiteSearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const typed = single(params['q']).slice(0, 120)
  const kind = oneOf(params['dans'], searchKinds)
  const answer = await publicSearch(typed, { kind })
  return (
    <>
      <PageHeader title="Chercher sur le site" current="Recherche" />
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <SearchBox value={typed} />
        {typed === '' ? <p className="lead">Pages, actualités, actions, partenaires, documents : écrivez un mot ou deux. Les accents et les petites fautes ne gênent pas.</p> : (
          <section aria-labelledby="resultats" className="grid gap-6">
            <h2 id="resultats">{answer.total === 0 ? `Rien pour « ${typed} »` : `${answer.isMore ? 'Plus de ' : ''}${plural(answer.total, 'résultat', 'résultats')} pour « ${typed} »`}</h2>
            {answer.isGuess && answer.total > 0 ? <p>Aucun mot ne correspond exactement : voici ce qui y ressemble.</p> : null}
            {answer.total === 0 ? (
              <EmptyState title="Essayez autrement">
                <p>Un seul mot, ou un mot voisin. Pour un médecin, la <Link href="/medecins" prefetch={false}>liste des médecins</Link> cherche par commune ; le <Link href="/plan-du-site" prefetch={false}>plan du site</Link> montre tout.</p>
              </EmptyState>
            ) : <FoundDocuments answer={answer} kindLabels={searchKindLabels} kind={kind} hrefFor={(one) => `/recherche?q=${encodeURIComponent(typed)}${one === null ? '' : `&dans=${one}`}`} />}
          </section>
        )}
      </div>
    </>
  )
}
