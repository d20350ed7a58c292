import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { requireActor } from '#lib/platform/auth/session'
import { type BorderingSuggestions, getBorderingSuggestions } from '#lib/territory/office-queries'
import { chooseCommunes } from '../actions.ts'
import { FoundCommunes } from '../found-communes.tsx'
import { TerritoryTabs } from '../territory-tabs.tsx'

export const metadata: Metadata = { title: 'Communes limitrophes' }

export default async function BorderingPage() {
  const actor = await requireActor()
  const suggestions = await getBorderingSuggestions(actor)
  if (!suggestions) notFound()
  return (
    <>
      <WorkHeading title="Communes limitrophes" trail={[{ href: '/gestion/territoire', label: 'Territoire' }]} current="Limitrophes" description="Des patients y vont, des médecins s’y trouvent&nbsp;: la recherche les propose en plus. Voici celles qui semblent toucher le territoire." />
      <TerritoryTabs current="/gestion/territoire/limitrophes" />
      {suggestions.basis === 'relation' ? <div className="mb-6"><Notice kind="info" title="Proposées par voisinage postal et intercommunal">geo.api.gouv.fr ne donne pas les distances pour le moment&nbsp;: voici les communes qui partagent un code postal ou une intercommunalité avec le territoire.</Notice></div> : null}
      {suggestions.communes.length === 0 ? <EmptyState title="Rien à proposer" action={{ href: '/gestion/territoire', label: 'Chercher une commune' }}>Choisissez d’abord les communes du territoire, ou cherchez une commune par son nom.</EmptyState> : <FoundCommunes action={chooseCommunes} membership="bordering" communes={options(suggestions)} />}
    </>
  )
}

function options(suggestions: BorderingSuggestions): { code: string; name: string; detail: string }[] {
  if (suggestions.basis === 'distance') return suggestions.communes.map((one) => ({ code: one.code, name: one.name, detail: `à ${one.kilometres.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} km de la commune la plus proche` }))
  return suggestions.communes.map((one) => ({ code: one.code, name: one.name, detail: [one.postalCodes.join(', '), one.epciName ?? ''].filter((part) => part !== '').join(' · ') }))
}
