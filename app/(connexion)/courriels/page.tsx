import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '#components/ui/empty-state'
import { frenchDateTime } from '#lib/platform/format/french-date'
import { isMailKept, publicKeptMails } from '#lib/platform/mail/kept-mail'
import { cachedInstance } from '#lib/instance/cached-instance'
import { MailText } from './mail-text.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Courriels de l’installation', robots: { index: false } }

/** Where mails go while no mail server is configured: a demonstration or a first try, never production. */
export default async function MailboxPage() {
  if (!isMailKept()) notFound()
  const [mails, { timeZone }] = await Promise.all([publicKeptMails(), cachedInstance()])
  return (
    <div className="stack">
      <h1>Courriels</h1>
      <p className="lead">Aucun serveur de courriel n’est réglé&nbsp;: les messages restent ici au lieu de partir.</p>
      {mails.length === 0 ? (
        <EmptyState title="Aucun courriel pour le moment">Demandez un lien de connexion&nbsp;: il apparaîtra ici en quelques secondes.</EmptyState>
      ) : (
        <ol className="mail-list">
          {mails.map((mail) => (
            <li key={mail.id} className="card">
              <h2>{mail.subject}</h2>
              <p className="text-ink-soft">
                À {mail.recipient}, {frenchDateTime(new Date(mail.keptAt), timeZone)}
              </p>
              <MailText text={mail.text} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
