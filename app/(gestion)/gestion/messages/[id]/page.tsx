import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { Badge } from '#components/ui/badge'
import { Facts } from '#components/ui/facts'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { contactStateLabels, contactStateTones, contactSubjectLabels } from '#lib/contact/labels'
import { getContactMessage, listContactChoices } from '#lib/contact/queries'
import { recordAccess } from '#lib/platform/audit/record-access'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { followUp, takeMessage } from '../actions.ts'
import { followUpItems, messageFacts } from './follow-up-items.tsx'

export const metadata: Metadata = { title: 'Message du public' }

/** One message: what it says, how to answer, and what was done. Somebody may have written more than was asked: reading is kept in the journal. */
export default async function MessagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const [message, choices] = await Promise.all([getContactMessage(actor, (await params).id), listContactChoices(actor, today('Europe/Paris'))])
  if (!message) notFound()
  await recordAccess(actor, { type: 'contact_message', id: message.id })
  const press = { id: message.id, version: String(message.version) }
  return (
    <>
      <WorkHeading
        title={message.name} trail={[{ href: '/gestion/messages', label: 'Messages du public' }]} current={message.reference}
        description={<span className="flex flex-wrap items-center gap-3">{contactSubjectLabels[message.subject]}, {frenchDateTime(message.receivedAt, 'Europe/Paris')} <Badge tone={contactStateTones[message.state]}>{contactStateLabels[message.state]}</Badge></span>}
      />
      <div className="stack">
        <section aria-labelledby="texte" className="stack max-w-prose">
          <h2 id="texte">Le message</h2>
          <blockquote className="wrap-anywhere whitespace-pre-line border-l-4 border-line pl-4">{message.body}</blockquote>
          <Facts items={messageFacts(message)} />
        </section>
        {message.state === 'closed' ? null : (
          <div className="flex flex-wrap gap-3" data-print="hide">
            {message.state === 'new' ? <PressForm action={takeMessage} values={{ ...press, as: 'read' }} label="Marquer comme lu" /> : null}
            {message.assignedToId === actor.userId ? null : <PressForm action={takeMessage} values={{ ...press, as: 'mine' }} label="Je m’en occupe" look={{ variant: 'primary' }} />}
          </div>
        )}
        <section aria-labelledby="suite" className="stack max-w-prose">
          <h2 id="suite">La suite donnée</h2>
          <p className="text-ink-soft">La réponse se donne par téléphone ou depuis votre messagerie&nbsp;; ce qui s’est dit se note ici, en quelques mots.</p>
          <RecordForm action={followUp} submit="Enregistrer" items={followUpItems(message, choices)} />
        </section>
      </div>
    </>
  )
}
