import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { plural } from '#lib/platform/format/french-count'
import type { ThreadState } from '#lib/referrals/message-queries'

/** Where people may be written about: the way to the messages of the parties, and to the coordination's own notes. */
export function ThreadDoor({ needId, thread, notes }: { needId: string; thread: ThreadState | null; notes: 'shown' | 'none' }) {
  if (thread === null) return null
  return (
    <section aria-labelledby="messages" className="stack" data-print="hide">
      <h2 id="messages" className="flex flex-wrap items-center gap-3">Messages{thread.unread === 0 ? null : <Badge tone="warning">{plural(thread.unread, 'non lu', 'non lus')}</Badge>}</h2>
      <p>{thread.messages === 0 ? 'Personne n’a encore écrit.' : `${plural(thread.messages, 'message', 'messages')}.`} Entre l’expéditeur, qui a dit oui et la coordination, jamais d’information médicale.</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/espace/adressages/${needId}/messages`} variant="secondary">{thread.messages === 0 ? 'Écrire' : 'Lire et écrire'}</ButtonLink>
        {notes === 'shown' ? <ButtonLink href={`/gestion/adressages/${needId}/notes`} variant="secondary">Notes internes</ButtonLink> : null}
      </div>
    </section>
  )
}
