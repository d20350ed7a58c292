import { frenchDay, frenchDateTime } from '#lib/platform/format/french-date'
import type { Day } from '#lib/platform/day'
import { actionSentence, partyLabel } from '#lib/referrals/kind-words'
import { factSourceLabels, stepReasonLabels } from '#lib/referrals/labels'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { factSources, stepReasons } from '#lib/referrals/reasons'
import type { NeedStepDto } from '#lib/referrals/queries'

/** What happened, the latest first, as sentences. */
export function NeedHistory({ kind, steps, today, timeZone }: { kind: NeedKind; steps: readonly NeedStepDto[]; today: Day; timeZone: string }) {
  return (
    <ol className="practice-list">
      {steps.toReversed().map((step) => (
        <li key={`${step.at.toISOString()} ${step.action}`}>
          <p><strong>{actionSentence(kind, step.action)}</strong>{step.onDay === null ? '' : `, le ${frenchDay(step.onDay, today)}`}{reasonOf(step)}</p>
          <p className="text-ink-soft">{frenchDateTime(step.at, timeZone)}, noté par {partyLabel(kind, step.party)}{sourceOf(step)}</p>
        </li>
      ))}
    </ol>
  )
}

function sourceOf({ source }: NeedStepDto): string {
  const known = factSources.find((one) => one === source)
  return known === undefined ? '' : `, d’après ${factSourceLabels[known].toLowerCase()}`
}

function reasonOf({ reason, directedTo }: NeedStepDto): string {
  const known = stepReasons.find((one) => one === reason)
  return known === undefined ? '' : ` : ${stepReasonLabels[known].toLowerCase()}${directedTo === null ? '' : `, vers ${directedTo}`}`
}
