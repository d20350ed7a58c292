import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentReading } from '#components/content/content-reading'
import { WorkHeading } from '#components/layout/work-heading'
import { Notice } from '#components/ui/notice'
import { titleOf } from '#lib/content/content-values'
import { listFieldChoices } from '#lib/content/field-choices-queries'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { getContentForEdit } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'

export const metadata: Metadata = { title: 'Aperçu' }

export default async function PreviewPage({ params }: { params: Promise<{ kind: string; id: string }> }) {
  const actor = await requireActor()
  const { kind: path, id } = await params
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  const { fields, several } = definitionOf(kind)
  const base = `/gestion/contenus/${path}`
  return (
    <>
      <WorkHeading title={titleOf(content.values)} trail={[{ href: base, label: several }, { href: `${base}/${id}`, label: titleOf(content.values) }]} current="Aperçu" />
      <Notice kind="info">Ceci est le brouillon : vous et les personnes qui écrivent pour le site le voyez, personne d’autre.</Notice>
      <ContentReading fields={fields} values={content.values} against={null} choices={await listFieldChoices(actor, fields)} />
    </>
  )
}
