import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { requireActor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { doctorWishLabels } from '#lib/referrals/labels'
import { getDoctorNaming } from '#lib/referrals/named-doctor-queries'
import { doctorWishes } from '#lib/referrals/person-facts'
import { nameOneDoctor } from './actions.ts'

export const metadata: Metadata = { title: 'Médecin pressenti' }

/** Whom these people have in mind, and whom they do not wish: optional, before sending or after. */
export default async function NamedDoctorsPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const naming = await getDoctorNaming(actor, (await params).id, now())
  if (!naming) notFound()
  const isDraft = naming.state === 'draft'
  const back = isDraft ? `/espace/adressages/${naming.id}/brouillon?etape=accord` : `/espace/adressages/${naming.id}`
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }, { href: back, label: isDraft ? 'Brouillon' : naming.code }]} current="Médecin pressenti" />
        <h1>Médecin pressenti</h1>
        <p className="lead">Facultatif. La personne est libre de son choix&nbsp;: un médecin auquel elle pense est interrogé d’abord&nbsp;; un médecin qu’elle ne souhaite pas n’est pas interrogé, et aucune raison n’est demandée.</p>
      </div>
      {naming.named.length === 0 ? null : (
        <ul className="practice-list" aria-label="Ce qui est noté">
          {naming.named.map((one) => (
            <li key={one.practiceId} className="flex flex-wrap items-center justify-between gap-3">
              <p><span className="text-ink-soft">{doctorWishLabels[one.wish]}&nbsp;:</span> <strong>{one.doctor}</strong>{one.wish === 'excluded' ? null : <>, {one.place}</>}</p>
              {naming.isOpen ? <PressForm action={nameOneDoctor} values={{ needId: naming.id, practiceId: one.practiceId, wish: 'none' }} label="Retirer" about={one.doctor} /> : null}
            </li>
          ))}
        </ul>
      )}
      {naming.isOpen ? (
        <RecordForm action={nameOneDoctor} submit="Noter" aside={<ButtonLink href={back} variant="secondary">{isDraft ? 'Continuer' : 'Retour à l’adressage'}</ButtonLink>} items={[
          { item: 'hidden', name: 'needId', value: naming.id },
          { item: 'field', saved: '', field: { kind: 'select', name: 'practiceId', label: 'Médecin', emptyLabel: 'Choisissez', options: naming.doctors.map((one) => ({ value: one.practiceId, label: one.name })) } },
          { item: 'radios', field: { name: 'wish', legend: 'Qu’en dit la personne ?', hint: 'Un seul médecin est interrogé d’abord ; un autre le remplace.', options: doctorWishes.map((value) => ({ value, label: doctorWishLabels[value] })) } },
        ]} />
      ) : <Notice kind="info" title="La recherche est terminée">Rien ne change plus ici.</Notice>}
    </div>
  )
}
