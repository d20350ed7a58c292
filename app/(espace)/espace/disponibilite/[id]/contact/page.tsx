import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { contactItems } from '#components/cartodispo/contact-items'
import { PracticeHeading } from '#components/cartodispo/practice-heading'
import { RecordForm } from '#components/ui/record-form'
import { getOwnPractice } from '#lib/cartodispo/own-practices-queries'
import { contactKeeperCapacity } from '#lib/cartodispo/policy'
import { getContactSheet } from '#lib/cartodispo/practice-contact-queries'
import { publicRules } from '#lib/instance/queries'
import { requireActor } from '#lib/platform/auth/session'
import { now, today } from '#lib/platform/clock'
import { saveContact } from './actions.ts'

export const metadata: Metadata = { title: 'Coordonnées' }

type Props = { params: Promise<{ id: string }> }

/** How the coordination and the month's question reach this practice. */
export default async function ContactPage({ params }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { timeZone } = await publicRules()
  const [practice, sheet] = await Promise.all([getOwnPractice(actor, id, now()), getContactSheet(actor, id, today(timeZone))])
  if (!practice || !sheet || !contactKeeperCapacity(actor, { practiceId: id })) notFound()
  const { entry } = practice
  return (
    <div className="stack">
      <PracticeHeading title="Coordonnées et horaires" name={entry.name} siteName={entry.siteName} backHref={`/espace/disponibilite/${id}`}
        lead="Pour la coordination seule. Ce que d’autres lisent se règle dans «&nbsp;Préciser&nbsp;»." />
      <RecordForm action={saveContact} submit="Enregistrer" look={{ size: 'large', width: 'full' }} items={contactItems(id, { ...sheet, privateNote: null })} />
    </div>
  )
}
