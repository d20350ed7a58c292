import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { MessageList } from '#components/referrals/message-list'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { publicRules } from '#lib/instance/queries'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { openThread } from '#lib/referrals/open-thread'
import { addNote } from './actions.ts'

export const metadata: Metadata = { title: 'Notes internes' }

/** What the coordination notes for itself about an adressage (HDS mode): never shown to the parties. */
export default async function NotesPage({ params }: { params: Promise<{ id: string }> }) {
  await requireActor()
  if (referralMode() !== 'hds') notFound()
  const actor = await requireSecondFactor()
  const [{ id }, { timeZone }] = await Promise.all([params, publicRules()])
  const opened = await openThread(actor, { needId: id, audience: 'coordination' }, now())
  if (!opened.ok) notFound()
  const { code, messages } = opened.value
  return (
    <>
      <WorkHeading title={`Notes internes ${code}`} trail={[{ href: '/gestion/adressages', label: 'Adressages' }, { href: `/gestion/adressages/${id}`, label: code }]} current="Notes internes" description="Lues par la coordination des adressages seule. Effacées avec l’adressage." />
      <div className="stack">
        <MessageList messages={messages} timeZone={timeZone} nobody="Aucune note pour le moment." />
        <Notice kind="warning" title="N’écrivez ici aucune information médicale">La personne peut demander à lire ce qui est écrit à son sujet.</Notice>
        <RecordForm key={messages.length} action={addNote} submit="Ajouter la note" items={[
          { item: 'hidden', name: 'needId', value: id }, { item: 'hidden', name: 'messageId', value: randomUUID() },
          { item: 'field', field: { kind: 'textarea', name: 'text', label: 'Votre note', rows: 4, maxLength: 2000 } },
        ]} />
      </div>
    </>
  )
}
