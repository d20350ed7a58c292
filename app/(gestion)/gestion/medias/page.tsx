import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { MediaTable } from '#components/media/media-table'
import { MediaTiles } from '#components/media/media-tiles'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { ListFilters } from '#components/ui/list-filters'
import { Notice } from '#components/ui/notice'
import { Pagination } from '#components/ui/pagination'
import { TabLinks } from '#components/ui/tab-links'
import { audienceLabels } from '#lib/media/labels'
import { listMedia, mediaPageSize } from '#lib/media/library-queries'
import { canEditMedia } from '#lib/media/policy'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'
import { hrefWith, listRequest, oneOf, type SearchParams, single, sortLink } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Images et documents' }

const path = '/gestion/medias'

export default async function LibraryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor()
  const params = await searchParams
  const request = { ...listRequest(params, ['date', 'titre']), kind: oneOf(params['type'], ['picture', 'file']), audience: oneOf(params['lecteurs'], ['public', 'members']) }
  const view = oneOf(params['vue'], ['liste']) ?? 'vignettes'
  const list = await listMedia(actor, request)
  if (!list) notFound()
  const mayEdit = canEditMedia(actor)
  const isFiltered = request.search !== '' || request.kind !== null || request.audience !== null
  return (
    <>
      <WorkHeading title="Images et documents" description={`${plural(list.total, 'fichier', 'fichiers')} dans cette liste. Chacun se décrit une fois et se corrige partout où il est utilisé.`} actions={mayEdit ? <ButtonLink href={`${path}/ajouter`}>Ajouter un fichier</ButtonLink> : null} />
      {single(params['fait']) === 'retire' ? <div className="mb-6"><Notice kind="success" title="Le fichier est retiré du site et de la médiathèque." voice="announce" /></div> : null}
      <ListFilters
        path={path} search={{ label: 'Titre, description ou nom de fichier', value: request.search }} kept={{ tri: single(params['tri']), ordre: single(params['ordre']), vue: single(params['vue']) }}
        filters={[
          { name: 'type', label: 'Type', all: 'Images et documents', value: request.kind ?? '', options: [{ value: 'picture', label: 'Images' }, { value: 'file', label: 'Documents' }] },
          { name: 'lecteurs', label: 'Qui peut le lire', all: 'Peu importe', value: request.audience ?? '', options: [{ value: 'public', label: audienceLabels.public }, { value: 'members', label: audienceLabels.members }] },
        ]}
      />
      {list.items.length === 0 ? (
        isFiltered ? <EmptyState title="Aucun fichier ne correspond">Essayez un autre mot, ou affichez tous les fichiers.</EmptyState>
          : <EmptyState title="La médiathèque est vide" {...(mayEdit ? { action: { href: `${path}/ajouter`, label: 'Ajouter un premier fichier' } } : {})}>Ici seront les photos, le logo, les statuts, les comptes rendus&nbsp;: tout ce que les pages montrent ou proposent à télécharger.</EmptyState>
      ) : (
        <>
          <div className="mb-6">
            <TabLinks label="Affichage" links={[{ href: hrefWith(path, params, { vue: null }), label: 'Vignettes', status: view === 'vignettes' ? 'current' : 'other' }, { href: hrefWith(path, params, { vue: 'liste' }), label: 'Liste', status: view === 'liste' ? 'current' : 'other' }]} />
          </div>
          {view === 'liste' ? <MediaTable items={list.items} base={path} today={today('Europe/Paris')} sort={(key) => sortLink(path, params, request, key)} /> : <MediaTiles items={list.items} base={path} />}
        </>
      )}
      <Pagination page={request.page} pageCount={Math.ceil(list.total / mediaPageSize)} hrefFor={(page) => hrefWith(path, params, { page: String(page) })} />
    </>
  )
}
