import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentComparison } from '#components/content/content-comparison'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { compareValues } from '#lib/content/compare-values'
import { titleOf } from '#lib/content/content-values'
import { listFieldChoices, listFieldMedia } from '#lib/content/field-choices-queries'
import { definitionOf, kindAt } from '#lib/content/kinds'
import { canEditContent } from '#lib/content/policy'
import { getContentForEdit, getVersion } from '#lib/content/queries'
import { requireActor } from '#lib/platform/auth/session'
import { type SearchParams, single } from '#lib/platform/list-request'
import { listed } from '#lib/platform/format/french-list'
import { restore } from '../../../../actions.ts'

export const metadata: Metadata = { title: 'Comparer deux versions' }

type Props = { params: Promise<{ kind: string; id: string }>; searchParams: Promise<SearchParams> }

/** Two versions, or one and the draft, with what was added and taken out. */
export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const [{ kind: path, id }, asked] = await Promise.all([params, searchParams])
  const kind = kindAt(path)
  const content = await getContentForEdit(actor, id)
  if (kind === null || content?.kind !== kind) notFound()
  const numbers = [single(asked['avant']), single(asked['apres'])].map((one) => (/^\d{1,6}$/.test(one) ? Number(one) : null))
  const sides = await Promise.all(numbers.map(async (number) => (number === null ? null : getVersion(actor, id, number))))
  const [before, after] = sides.map((side, index) => ({
    name: side === null ? 'Brouillon d’aujourd’hui' : `Version ${numbers[index]}`, values: side?.values ?? content.values, number: side === null ? null : numbers[index] ?? null,
  }))
  const { fields, several } = definitionOf(kind)
  const [choices, media] = await Promise.all([listFieldChoices(actor, fields), listFieldMedia(actor, fields, { ...before?.values, ...after?.values })])
  const nameOf = (field: string, named: string) => choices[field]?.find((one) => one.value === named)?.label ?? media[field]?.find((one) => one.id === named)?.title ?? null
  if (!before || !after) notFound()
  const changed = compareValues(fields, before.values, after.values, nameOf)
  const same = Object.entries(fields).filter(([name]) => !changed.some((one) => one.name === name)).map(([, field]) => field.label)
  const base = `/gestion/contenus/${path}`
  const restorable = canEditContent(actor) ? [before, after].filter((one) => one.number !== null) : []
  return (
    <>
      <WorkHeading
        title={`${before.name} et ${after.name.toLowerCase()}`} trail={[{ href: base, label: several }, { href: `${base}/${id}`, label: titleOf(content.values) }, { href: `${base}/${id}/historique`, label: 'Historique' }]} current="Comparaison"
        description="Ce qui a été supprimé est barré, ce qui a été ajouté est souligné." actions={<ButtonLink href={`${base}/${id}/historique`} variant="quiet">Choisir d’autres versions</ButtonLink>}
      />
      {restorable.length === 0 ? null : (
        <div className="mb-6 flex flex-wrap gap-4">{restorable.map((one) => <PressForm key={one.number} action={restore} values={{ id, number: String(one.number) }} label={`Rétablir la version ${one.number}`} look={{ variant: 'secondary', size: 'regular' }} />)}</div>
      )}
      {changed.length === 0 ? <EmptyState title="Rien ne diffère">Ces deux états disent la même chose.</EmptyState> : <ContentComparison fields={changed} before={before.name} after={after.name} />}
      {changed.length === 0 || same.length === 0 ? null : <Notice kind="info">Sans changement&nbsp;: {listed(same)}.</Notice>}
    </>
  )
}
