import type { Metadata } from 'next'
import { RegisterResults } from '#components/cartodispo/register-results'
import { RegisterSearchForm } from '#components/cartodispo/register-search-form'
import { Notice } from '#components/ui/notice'
import { countShown } from '#lib/cartodispo/exposure-index'
import { searchRegister } from '#lib/cartodispo/register-queries'
import { parseSearch, type SearchParams } from '#lib/cartodispo/search-schema'
import { cachedInstance } from '#lib/instance/cached-instance'
import { phoneOf } from '#lib/instance/identity'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { tileUrl } from '#lib/platform/env'
import { cachedCommunes, cachedSectors } from '#lib/territory/cached-territory'
import { endedConventionSentence } from './ended-convention.ts'

export const metadata: Metadata = { title: 'Chercher un médecin' }

/** The register as a member, a partner or the coordination reads it. */
export default async function MemberSearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const { filters, ignored } = parseSearch(await searchParams)
  const [instance, communes, sectors, search] = await Promise.all([cachedInstance(), cachedCommunes(), cachedSectors(), searchRegister(actor, filters, now())])
  const day = today(instance.timeZone)
  countShown(search.entries.map((one) => one.id), day)
  const ended = endedConventionSentence(actor, day)
  return (
    <div className="grid gap-8 sm:mx-[calc((100%-min(60rem,100vw-3rem))/2)]">
      <h1>Chercher un médecin</h1>
      {ended === null ? null : <Notice kind="warning">{ended}</Notice>}
      <RegisterSearchForm action="/espace/medecins" filters={filters} facets={search.facets} communes={communes} sectors={sectors} />
      <RegisterResults
        search={search} filters={filters} remarks={ignored} action="/espace/medecins" entryBase="/espace/medecins" cptsPhone={phoneOf(instance)} tileUrl={tileUrl()}
        whenEmpty={<p>Aucune fiche que vous pouvez lire ne répond à ces critères. Essayez plus loin, ou avec moins de critères&nbsp;; la coordination en connaît peut-être d’autres.</p>}
      />
    </div>
  )
}
