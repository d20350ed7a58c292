import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentReading } from '#components/content/content-reading'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { PressForm } from '#components/ui/press-form'
import { titleOf } from '#lib/content/content-values'
import { listFieldChoices } from '#lib/content/field-choices-queries'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { canEditContent } from '#lib/content/policy'
import { getContentForEdit, getVersion } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { restore } from '../../../../actions.ts'

export const metadata: Metadata = { title: 'Version' }

export default async function VersionPage({ params }: { params: Promise<{ kind: string; id: string; number: string }> }) {
  const actor = await requireActor()
  const { kind: path, id, number: typed } = await params
  const kind = kindAt(path)
  const number = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  const [content, version] = await Promise.all([getContentForEdit(actor, id), getVersion(actor, id, number)])
  if (kind === null || content?.kind !== kind || !version) notFound()
  const { fields, several } = definitionOf(kind)
  const base = `/gestion/contenus/${path}`
  return (
    <>
      <WorkHeading
        title={`Version ${number}`} trail={[{ href: base, label: several }, { href: `${base}/${id}`, label: titleOf(content.values) }, { href: `${base}/${id}/historique`, label: 'Historique' }]} current={`Version ${number}`}
        description={`Telle qu’elle était ${frenchDateTime(version.at, 'Europe/Paris')}. Ce qui diffère du brouillon d’aujourd’hui est marqué.`}
        actions={<>
          <ButtonLink href={`${base}/${id}/historique/comparer?avant=${number}&apres=brouillon`} variant="secondary">Comparer au brouillon</ButtonLink>
          {canEditContent(actor) ? <PressForm action={restore} values={{ id, number: String(number) }} label="Rétablir cette version" look={{ variant: 'primary', size: 'regular' }} /> : null}
        </>}
      />
      <ContentReading fields={fields} values={version.values} against={content.values} choices={await listFieldChoices(actor, fields)} />
    </>
  )
}
