import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { tied } from '#components/ui/tied'
import type { FirstStep } from '#lib/first-steps/steps'

/** The steps of the first run, done or not, each with the way to its screen; the next one stands out. */
export function FirstStepList({ steps }: { steps: readonly (FirstStep & { isOpen: boolean })[] }) {
  const next = steps.find((step) => !step.isDone && step.need !== 'free' && step.isOpen)
  return (
    <ol className="grid gap-px overflow-hidden rounded-tile border border-line bg-line">
      {steps.map((step) => (
        <li key={step.key} className="grid items-center gap-x-6 gap-y-3 bg-card px-4 py-4 sm:grid-cols-[minmax(0,1fr)_auto_13rem]">
          <div className="min-w-0">
            <h3 className="text-[1.1em]">{tied(step.title)}</h3>
            <p className="text-ink-soft">{tied(step.why)}</p>
          </div>
          <div><Badge tone={step.isDone ? 'success' : step.need === 'free' ? 'neutral' : 'warning'}>{stateOf(step)}</Badge></div>
          <div className="sm:justify-self-end">
            {step.isOpen
              ? <ButtonLink href={step.href} variant={step === next ? 'primary' : 'secondary'} size="small" aria-label={`${step.isDone ? 'Revoir' : step.label} : ${step.title}`}>{step.isDone ? 'Revoir' : step.label}</ButtonLink>
              : <span className="text-ink-soft">Par la coordination</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stateOf(step: FirstStep): string {
  if (step.isDone) return 'Fait'
  return { show: 'À faire', later: 'À faire ensuite', free: 'Facultatif' }[step.need]
}
