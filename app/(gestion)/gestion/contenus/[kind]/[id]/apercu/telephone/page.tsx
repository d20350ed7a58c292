import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { titleOf } from '#lib/content/content-values'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { getContentForEdit } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { oneOf, type SearchParams, single } from '#lib/platform/list-request'

export const metadata: Metadata = { title: 'Aperçu sur un téléphone' }

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<SearchParams> }

/** The preview in a frame as narrow as a telephone. */
export default async function PhonePreviewPage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ kind: path, id }, asked] = await Promise.all([params, searchParams])
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  const base = `/gestion/contenus/${path}`
  const title = titleOf(content.values)
  const place = oneOf(single(asked['dans']), ['page', 'liste', 'accueil'])
  const preview = `${base}/${id}/apercu${place === null ? '' : `?dans=${place}`}`
  return (
    <>
      <WorkHeading
        title="Aperçu sur un téléphone" trail={[{ href: base, label: definitionOf(kind).several }, { href: `${base}/${id}`, label: title }]} current="Téléphone"
        description="Le brouillon tel qu’on le lira sur un écran étroit&nbsp;: 360 pixels de large." actions={<><ButtonLink href={preview} variant="secondary">Pleine largeur</ButtonLink><ButtonLink href={`${base}/${id}`} variant="quiet">Revenir à l’écriture</ButtonLink></>}
      />
      <iframe src={preview} title={`Aperçu de « ${title} » sur un téléphone`} className="preview-phone" width={360} height={740} />
    </>
  )
}
