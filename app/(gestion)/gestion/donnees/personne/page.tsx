import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/platform/auth/session'
import { listRequest, type SearchParams, single } from '#lib/platform/list-request'
import { findPeople, getPersonHeld } from '#lib/privacy/person-queries'
import { readPersonRef } from '#lib/privacy/person-ref'
import { erase } from './actions.ts'
import { EraseForm } from './erase-form.tsx'
import { FoundPeople } from './found-people.tsx'
import { HeldSections } from './held-sections.tsx'

export const metadata: Metadata = { title: 'Données d’une personne' }

const path = '/gestion/donnees/personne'
const trail = [{ href: '/gestion/donnees', label: 'Données personnelles' }]

/** Rights of a person (GDPR, articles 15 to 17 and 20): what is held of them, to take away or to erase. */
export default async function PersonDataPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const { search } = listRequest(params, ['nom'])
  const ref = readPersonRef(single(params['qui']))
  const [found, held] = await Promise.all([findPeople(actor, search), ref === null ? null : getPersonHeld(actor, ref)])
  if (!found) notFound()
  const asksErasure = held !== null && held.mayErase && single(params['etape']) === 'effacer'
  return (
    <>
      <WorkHeading title="Données d’une personne" trail={trail} current="Une personne" description="Ce que le site garde d’elle, à lui remettre ou à effacer quand elle le demande. Vérifiez d’abord que c’est bien elle qui demande." />
      {single(params['message']) === 'efface' ? <div className="mb-6"><Notice kind="success" title="C’est effacé" voice="announce">Une sauvegarde remise en place l’effacera de nouveau. Prévenez la personne par votre propre courriel ou par téléphone&nbsp;: le site n’a plus son adresse.</Notice></div> : null}
      {asksErasure ? <EraseForm held={held} action={erase} back={`${path}?qui=${held.ref}`} /> : (
        <>
          <ListFilters path={path} search={{ label: 'Courriel, nom ou RPPS', value: search }} submit="Chercher" />
          {ref !== null && held === null ? <EmptyState title="Personne ici">Rien n’est gardé sous cette adresse, ou tout a été effacé.</EmptyState> : null}
          {held === null ? <FoundPeople search={search} people={found} path={path} /> : <HeldSections held={held} path={path} />}
        </>
      )}
    </>
  )
}
