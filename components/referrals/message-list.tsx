import { frenchDateTime } from '#lib/platform/format/french-date'
import { partyLabels } from '#lib/referrals/labels'
import type { Message } from '#lib/referrals/message-repository'

/** What was written, the latest last, each with who wrote it and when. */
export function MessageList({ messages, timeZone, nobody }: { messages: readonly Message[]; timeZone: string; nobody: string }) {
  if (messages.length === 0) return <p className="text-ink-soft">{nobody}</p>
  return (
    <ol className="practice-list">
      {messages.map((one) => (
        <li key={one.id} className="grid gap-1">
          <p className="text-ink-soft"><strong className="text-ink">{one.author}</strong>, {partyLabels[one.side]}, le {frenchDateTime(one.sentAt, timeZone)}</p>
          <p className="max-w-prose whitespace-pre-line break-words">{one.text}</p>
        </li>
      ))}
    </ol>
  )
}
