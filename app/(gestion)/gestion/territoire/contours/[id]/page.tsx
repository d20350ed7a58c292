import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { Facts } from '#components/ui/facts'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { type ContourPreview, getContourPreview } from '#lib/territory/office-queries'
import { applyContours } from '../actions.ts'

export const metadata: Metadata = { title: 'Contours à vérifier' }

export default async function ContourPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const { id } = await params
  const preview = await getContourPreview(actor, id)
  if (!preview) notFound()
  const redrawn = preview.matched.filter((one) => one.isRedrawn).length
  return (
    <>
      <WorkHeading title="Ce que ce fichier change" trail={[{ href: '/gestion/territoire', label: 'Territoire' }, { href: '/gestion/territoire/contours', label: 'Contours' }]} current="Vérifier" description="Rien n’est encore enregistré." />
      <div className="stack max-w-prose">
        <Facts
          items={[
            { term: 'Communes reconnues', detail: `${plural(preview.matched.length, 'commune sera dessinée', 'communes seront dessinées')}${redrawn > 0 ? `, dont ${redrawn} à la place d’un contour déjà là` : ''}` },
            { term: 'Hors du territoire', detail: preview.unmatched.length === 0 ? 'aucune' : plural(preview.unmatched.length, 'commune du fichier', 'communes du fichier') },
            { term: 'Encore sans contour', detail: preview.without.length === 0 ? 'aucune' : preview.without.join(', ') },
          ]}
        />
        {preview.matched.length === 0 ? null : <Disclosure summary="Voir les communes reconnues"><p>{preview.matched.map((one) => one.name).join(', ')}</p></Disclosure>}
        <RecordForm action={applyContours} submit="Enregistrer" items={questions(id, preview)} aside={<ButtonLink href="/gestion/territoire/contours" variant="quiet">Abandonner</ButtonLink>} />
      </div>
    </>
  )
}

function questions(id: string, preview: ContourPreview): FormItem[] {
  const hidden: FormItem = { item: 'hidden', name: 'id', value: id }
  if (preview.unmatched.length === 0) return [hidden]
  return [
    hidden,
    { item: 'boxes', field: { name: 'codes', legend: 'Ajouter aussi ces communes', requirement: 'optional', layout: 'inline', options: preview.unmatched.slice(0, 400).map((one) => ({ value: one.code, label: one.name })) } },
    { item: 'radios', saved: 'bordering', field: { name: 'membership', legend: 'Les communes ajoutées sont', layout: 'inline', options: [{ value: 'territory', label: 'dans le territoire' }, { value: 'bordering', label: 'limitrophes' }] } },
  ]
}
