import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { getPractice } from '#lib/practitioners/people-queries'
import { listSiteChoices } from '#lib/practitioners/site-queries'
import { movePlace, removePlace, saveContact, savePlace } from '../../actions.ts'
import { contactItems, placeItems } from '../../place-items.ts'

export const metadata: Metadata = { title: 'Lieu d’exercice d’un professionnel' }

export default async function PracticePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const [practice, sites] = await Promise.all([getPractice(actor, (await params).id), listSiteChoices(actor)])
  if (!practice) notFound()
  const key = [{ item: 'hidden', name: 'id', value: practice.id }, { item: 'hidden', name: 'version', value: String(practice.version) }] as const
  return (
    <>
      <WorkHeading
        title={<>{practice.person}, {practice.site}</>} current={practice.site}
        trail={[{ href: '/gestion/professionnels', label: 'Professionnels' }, { href: `/gestion/professionnels/${practice.practitionerId}`, label: practice.person }]}
        description={<Link href={`/gestion/lieux/${practice.siteId}`} prefetch={false} className="underline">Voir ce lieu et son adresse</Link>}
      />
      <div className="stack">
        <section aria-labelledby="joindre" className="stack">
          <h2 id="joindre">Comment joindre ce cabinet</h2>
          <RecordForm action={saveContact} submit="Enregistrer" items={[...key, ...contactItems(practice)]} />
        </section>
        <section aria-labelledby="exercice" className="stack">
          <h2 id="exercice">Exercice</h2>
          <RecordForm name="exercice" action={savePlace} submit="Enregistrer" items={[...key, ...placeItems(practice)]} />
        </section>
        <Disclosure summary="Cette personne a déménagé" look="box">
          <RecordForm
            name="demenagement" action={movePlace} submit="Changer de lieu"
            items={[...key, { item: 'field', saved: '', field: { kind: 'select', name: 'siteId', label: 'Nouveau lieu', options: sites.filter((site) => site.value !== practice.siteId), emptyLabel: 'Choisissez', hint: 'Ce qui a été déclaré, et son histoire, suivent.' } }]}
          />
        </Disclosure>
        <Disclosure summary="Retirer ce lieu d’exercice" look="box">
          <p className="mb-3">Pour une erreur de saisie. Un départ s’annonce plutôt, avec sa date.</p>
          <PressForm action={removePlace} values={{ id: practice.id }} label="Retirer" look={{ variant: 'danger' }} />
        </Disclosure>
      </div>
    </>
  )
}
