import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentForm } from '#components/events/document-form'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { getOfficeAfter } from '#lib/events/after-queries'
import { cachedInstance } from '#lib/instance/cached-instance'
import { listMediaChoices } from '#lib/media/library-queries'
import { choiceOf } from '#lib/media/media-choice'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { type SearchParams, single } from '#lib/platform/list-request'
import { chooseDocuments, keepThanks, sendThem } from './actions.ts'
import { ThanksPart } from './thanks-part.tsx'

export const metadata: Metadata = { title: 'Documents et remerciements' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** What surrounds an event: documents of before and after, and the thanks to those who were there. */
export default async function EventAfterPage({ params, searchParams }: Props) {
  const [actor, { id }, search, { timeZone }] = await Promise.all([requireActor(), params, searchParams, cachedInstance()])
  const found = await getOfficeAfter(actor, id, now())
  if (found === null) notFound()
  const { documents } = found
  const choices = (await listMediaChoices(actor, { search: '', kind: 'file', limit: 24, first: [...documents.before, ...documents.after] })).map(choiceOf)
  const sent = single(search['partis'])
  return (
    <>
      <WorkHeading title="Documents et remerciements" description={found.title} actions={<><ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink><ButtonLink href={`/gestion/evenements/${id}/avis`} variant="quiet">Voir les avis</ButtonLink></>} />
      <div className="stack">
        {/^\d{1,4}$/.test(sent) ? <Notice kind="success" title={`${plural(Number(sent), 'message part', 'messages partent')} maintenant, un par personne`} /> : null}
        <p className="max-w-prose">Les personnes inscrites trouvent ces documents sur leur page «&nbsp;Mon inscription&nbsp;». Ceux qui sont publics dans la médiathèque sont aussi sur la page de l’événement&nbsp;; les autres ne s’ouvrent que pour elles.</p>
        <Disclosure summary={`Avant : ${counted(documents.before)}`}><DocumentForm action={chooseDocuments} eventId={id} moment="before" hint="Programme détaillé, plan d’accès, texte à lire." choices={choices} chosen={documents.before} /></Disclosure>
        <Disclosure summary={`Après : ${counted(documents.after)}`}><DocumentForm action={chooseDocuments} eventId={id} moment="after" hint="Diaporama, compte rendu, fiche commune. Ils apparaissent une fois la date passée." choices={choices} chosen={documents.after} /></Disclosure>
        <h2>Remerciements</h2>
        {found.sessions.length === 0 ? <EmptyState title="Aucune date n’est encore passée">Après chaque date, vous remercierez ici les personnes venues.</EmptyState> : null}
        {found.sessions.map((session) => <ThanksPart key={session.id} session={session} title={found.title} documents={documents.before.length + documents.after.length} clock={{ now: now(), timeZone }} actions={{ keepThanks, sendThem }} />)}
      </div>
    </>
  )
}

function counted(ids: readonly string[]): string {
  return ids.length === 0 ? 'aucun document' : plural(ids.length, 'document', 'documents')
}
