import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { IdentityOpenings } from '#components/referrals/identity-openings'
import { MessageList } from '#components/referrals/message-list'
import { Breadcrumb } from '#components/ui/breadcrumb'
import { Notice } from '#components/ui/notice'
import { RecordForm } from '#components/ui/record-form'
import { publicRules } from '#lib/instance/queries'
import { requireActor, requireSecondFactor } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'
import { referralMode } from '#lib/platform/env'
import { getThreadState } from '#lib/referrals/message-queries'
import { openThread } from '#lib/referrals/open-thread'
import { sendMessage } from './actions.ts'

export const metadata: Metadata = { title: 'Messages' }

/** What the parties of an adressage write to each other (HDS mode). Each opening is written down, as for identities. */
export default async function ThreadPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: Promise<{ envoye?: string }> }) {
  await requireActor()
  if (referralMode() !== 'hds') notFound()
  const actor = await requireSecondFactor()
  const [{ id }, { envoye }, { timeZone }] = await Promise.all([params, searchParams, publicRules()])
  const opened = await openThread(actor, { needId: id, audience: 'parties' }, now())
  if (!opened.ok) notFound()
  const state = await getThreadState(actor, id)
  const { code, messages } = opened.value
  return (
    <div className="stack">
      <div>
        <Breadcrumb trail={[{ href: '/espace/adressages', label: 'Adressages' }, { href: `/espace/adressages/${id}`, label: code }]} current="Messages" />
        <h1>Messages <span className="tabular whitespace-nowrap">{code}</span></h1>
        <p className="lead">L’expéditeur, qui a dit oui et la coordination les lisent, et personne d’autre.</p>
      </div>
      {envoye === 'oui' ? <Notice kind="success" title="Le message est parti" voice="announce">Les autres sont prévenus par un courriel qui ne dit rien de son contenu.</Notice> : null}
      <MessageList messages={messages} timeZone={timeZone} nobody="Personne n’a encore écrit." />
      <Notice kind="warning" title="N’écrivez ici aucune information médicale">Ni maladie, ni traitement, ni résultat&nbsp;: pour cela, utilisez votre messagerie sécurisée de santé (MSSanté).</Notice>
      <RecordForm key={messages.length} action={sendMessage} submit="Envoyer le message" items={[
        { item: 'hidden', name: 'needId', value: id }, { item: 'hidden', name: 'messageId', value: randomUUID() },
        { item: 'field', field: { kind: 'textarea', name: 'text', label: 'Votre message', rows: 5, maxLength: 2000 } },
      ]} />
      <IdentityOpenings openings={state?.openings ?? []} timeZone={timeZone} title="Qui a ouvert ces messages" />
    </div>
  )
}
