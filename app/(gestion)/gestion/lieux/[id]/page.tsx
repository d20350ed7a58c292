import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { siteItems } from '#components/practitioners/site-items'
import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { getOwnSite } from '#lib/cartodispo/own-site-queries'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { saidOf, type SearchParams, single } from '#lib/platform/list-request'
import { geoPrecisionLabels, positionLabels } from '#lib/practitioners/labels'
import { getSite, type SiteDetail } from '#lib/practitioners/site-queries'
import { cachedCommunes } from '#lib/territory/cached-territory'
import { saveSite } from '../actions.ts'
import { placingReasons } from '../placing-reasons.ts'

export const metadata: Metadata = { title: 'Lieu d’exercice' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export default async function SitePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const [site, answering, communes, search] = await Promise.all([getSite(actor, id), getOwnSite(actor, id, now()), cachedCommunes(), searchParams])
  if (!site) notFound()
  const choices = communes.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <WorkHeading title={site.name} trail={[{ href: '/gestion/lieux', label: 'Lieux d’exercice' }]} current={site.name} actions={answering && answering.people.length > 1 ? <ButtonLink href={`/espace/disponibilite/lieu/${site.id}`} variant="secondary">Répondre pour tout le lieu</ButtonLink> : undefined} description={<>{site.communeName}. Position sur la carte&nbsp;: {geoPrecisionLabels[site.geoPrecision]}.</>} />
      <div className="stack">
        <PlacingNotice site={site} geocoder={single(search['adresse'])} />
        <section aria-labelledby="qui" className="stack max-w-prose">
          <h2 id="qui">Qui exerce ici</h2>
          {site.people.length === 0 ? <p>Personne pour le moment.</p> : (
            <ul className="divide-y divide-line border-y border-line">
              {site.people.map((person) => (
                <li key={person.practiceId} className="flex flex-wrap gap-3 py-2">
                  <Link href={`/gestion/professionnels/exercices/${person.practiceId}`} prefetch={false} className="underline">{person.name}</Link>
                  {person.position === 'holder' ? null : <Badge>{positionLabels[person.position]}</Badge>}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="fiche" className="stack">
          <h2 id="fiche">Le lieu</h2>
          {site.handEditedFields.length === 0 ? null : <p className="text-ink-soft">Ce qui a été corrigé ici n’est plus changé par les imports.</p>}
          <RecordForm action={saveSite} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: site.id }, { item: 'hidden', name: 'version', value: String(site.version) }, ...siteItems(site, choices)]} />
        </section>
      </div>
    </>
  )
}

function PlacingNotice({ site, geocoder }: { site: SiteDetail; geocoder: string }) {
  if (site.geoPrecision !== 'commune') return null
  return <Notice kind="warning" title="Le point est au centre de la commune">{saidOf(placingReasons, geocoder) ?? 'Sans adresse précise, les distances sont comptées depuis le centre de la commune.'}</Notice>
}
