import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { MediaForm } from '#components/media/media-form'
import { Disclosure } from '#components/ui/disclosure'
import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { audienceLabels, kindLabels, uploadRefusal } from '#lib/media/labels'
import { getMedia } from '#lib/media/library-queries'
import { fileAddress } from '#lib/media/media-address'
import { canEditMedia } from '#lib/media/policy'
import { findLogoUse, listMediaUses } from '#lib/media/uses-queries'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { saidOf, type SearchParams, single } from '#lib/platform/list-request'
import { dropMedia, saveMedia } from '../actions.ts'
import { MediaFiles } from './media-files.tsx'
import { MediaPreview } from './media-preview.tsx'
import { MediaUses } from './media-uses.tsx'

export const metadata: Metadata = { title: 'Fichier' }

const done: Record<string, string> = { ajoute: 'Le fichier est dans la médiathèque.', remplace: 'La nouvelle version est en place, partout où ce fichier est utilisé.' }

export default async function MediaPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const { id } = await params
  const [media, uses, logo, search] = await Promise.all([getMedia(actor, id), listMediaUses(actor, id), findLogoUse(actor, id), searchParams])
  if (!media) notFound()
  const { files, ...said } = media
  const mayEdit = canEditMedia(actor)
  const [doneSentence, refusal] = [saidOf(done, search['fait']), uploadRefusal(single(search['refus']))]
  const source = media.picture === null ? null : `/medias/${media.id}/original.webp?v=${files[0]?.number ?? 1}`
  return (
    <>
      <WorkHeading title={media.title} trail={[{ href: '/gestion/medias', label: 'Images et documents' }]} current={media.title} description={`${kindLabels[media.kind]}. Lecteurs : ${audienceLabels[media.audience].toLowerCase()}.`} />
      {doneSentence === undefined ? null : <div className="mb-6"><Notice kind="success" title={doneSentence} voice="announce" /></div>}
      {refusal === null ? null : <div className="mb-6"><Notice kind="error" title="Cette version n’a pas été prise" voice="announce">{refusal}</Notice></div>}
      <div className="media-page">
        <div className="stack">
          <MediaPreview media={media} href={files[0] ? fileAddress({ id: media.id, ...files[0] }) : null} />
          <MediaFiles mediaId={media.id} kind={media.kind} files={files} today={today('Europe/Paris')} mayEdit={mayEdit} />
          <MediaUses uses={uses} logo={logo} />
          {mayEdit ? (
            <Disclosure summary="Retirer de la médiathèque" look="box">
              <p className="mb-3">Son adresse ne répondra plus à personne. Un fichier utilisé quelque part ne se retire pas.</p>
              <PressForm action={dropMedia} values={{ id: media.id }} label="Retirer" about={media.title} look={{ variant: 'danger' }} />
            </Disclosure>
          ) : null}
        </div>
        <section aria-labelledby="fiche" className="stack">
          <h2 id="fiche">Fiche</h2>
          {mayEdit ? <MediaForm action={saveMedia} media={said} source={source} /> : <Facts items={[{ term: 'Description', detail: media.alt || '–' }, { term: 'Légende', detail: media.caption || '–' }, { term: 'Crédit', detail: media.credit || '–' }]} />}
        </section>
      </div>
    </>
  )
}
