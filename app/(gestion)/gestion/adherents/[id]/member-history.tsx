import type { MemberFile } from '#lib/members/file-queries'
import { stepLabels } from '#lib/members/step-labels'
import { frenchDateTime } from '#lib/platform/format/french-date'

/** What happened, the latest first, as sentences. */
export function MemberHistory({ history, timeZone }: { history: MemberFile['history']; timeZone: string }) {
  return (
    <section aria-labelledby="historique" className="stack max-w-prose">
      <h2 id="historique">Historique</h2>
      <ul className="grid gap-3">
        {history.map((step) => (
          <li key={step.id}>
            Le {frenchDateTime(step.at, timeZone)}, {lowerFirst(step.who)} {stepLabels[step.event]}{step.year === null ? '' : ` (${step.year})`}.
            {step.note === '' ? null : <span className="block whitespace-pre-line text-ink-soft">« {step.note} »</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

// "Le site", "Cette personne" stand inside a sentence; names keep their capital.
function lowerFirst(who: string): string {
  return /^(Le|Cette|Quelqu) ?/.test(who) ? who.charAt(0).toLowerCase() + who.slice(1) : who
}
