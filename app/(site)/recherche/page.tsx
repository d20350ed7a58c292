import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PageHeader } from '#components/layout/page-header'
import { FoundDocuments } from '#components/search/found-documents'
import { SearchBox } from '#components/search/search-box'
import { EmptyState } from '#components/ui/empty-state'
import { Pagination } from '#components/ui/pagination'
import { currentDay } from '#lib/platform/cache/freshness'
import { hrefWith, oneOf, pageOf, type SearchParams, single } from '#lib/platform/list-request'
import { plural } from '#lib/platform/format/french-count'
import { searchKindLabels } from '#lib/search/labels'
import { publicSearch, type SearchAnswer } from '#lib/search/queries'
import { searchKinds } from '#lib/search/search-kinds'

export const dynamic = 'force-dynamic'
// Searches are endless: search engines have the pages themselves.
export const metadata: Metadata = { title: 'Chercher sur le site', robots: { index: false } }

const path = '/recherche'
const pageSize = 20

/** The whole site, by words. */
export default async function SiteSearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const typed = single(params['q']).trim().slice(0, 120)
  const kind = oneOf(params['dans'], searchKinds)
  const page = pageOf(params)
  const answer = await publicSearch(typed, { today: currentDay(), kind, page, limit: pageSize })
  if (page > 1 && answer.found.length === 0) redirect(hrefWith(path, params, { page: null }))
  return (
    <>
      <PageHeader title="Chercher sur le site" current="Recherche" />
      <div className="page-grid grid gap-8 py-8 sm:py-12">
        <SearchBox value={typed} />
        {typed === '' ? <p className="lead">Pages, actualités, actions, professionnels, partenaires, documents&nbsp;: écrivez un mot ou deux. Les accents et les petites fautes ne gênent pas.</p> : (
          <section aria-labelledby="resultats" className="grid gap-6">
            <h2 id="resultats">{answer.total === 0 ? `Rien pour « ${typed} »` : `${answer.isMore ? 'Plus de ' : ''}${plural(answer.total, 'résultat', 'résultats')} pour « ${typed} »`}</h2>
            <Guess answer={answer} />
            {answer.total === 0 ? (
              <EmptyState title="Essayez autrement">
                <p>Un seul mot, ou un mot voisin. Pour un médecin, la <Link href="/medecins" prefetch={false}>liste des médecins</Link> cherche par commune&nbsp;; l’<Link href="/professionnels" prefetch={false}>annuaire</Link> cherche par nom et par profession&nbsp;; le <Link href="/plan-du-site" prefetch={false}>plan du site</Link> montre tout.</p>
              </EmptyState>
            ) : <FoundDocuments answer={answer} kindLabels={searchKindLabels} kind={kind} hrefFor={(one) => hrefWith(path, { q: typed }, { dans: one })} />}
            <Pagination page={page} pageCount={Math.ceil(answer.total / pageSize)} hrefFor={(other) => hrefWith(path, params, { page: String(other) })} label="Pages de résultats" />
          </section>
        )}
      </div>
    </>
  )
}

/** What was searched instead of what was typed. */
function Guess({ answer: { guess, total } }: { answer: SearchAnswer }) {
  if (guess === null || total === 0) return null
  return guess === 'some-words'
    ? <p>Rien ne contient tous ces mots&nbsp;: voici ce qui en contient quelques-uns.</p>
    : <p>Aucune page ne contient exactement ces mots&nbsp;: voici ce qui répond à « <strong>{guess.words}</strong> ».</p>
}
