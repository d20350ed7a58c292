import { frenchDateTime } from '#lib/platform/format/french-date'
import type { Message } from '#lib/referrals/message-repository'
import type { Side } from '#lib/referrals/policy'

const sideLabels: Record<Side, string> = { sender: 'pour l’expéditeur', practice: 'pour qui a dit oui', coordination: 'pour la coordination' }

/** What was written, the latest last, each with who wrote it and when. */
export function MessageList({ messages, timeZone, nobody }: { messages: readonly Message[]; timeZone: string; nobody: string }) {
  if (messages.length === 0) return <p className="text-ink-soft">{nobody}</p>
  return (
    <ol className="practice-list">
      {messages.map((one) => (
        <li key={one.id} className="grid gap-1">
          <p className="text-ink-soft"><strong className="text-ink">{one.author}</strong>, {sideLabels[one.side]}, le {frenchDateTime(one.sentAt, timeZone)}</p>
          <p className="max-w-prose whitespace-pre-line break-words">{one.text}</p>
        </li>
      ))}
    </ol>
  )
}
