import { Check } from './icons.tsx'
import type { ReactNode } from 'react'

export type Step = { label: string; status: 'done' | 'current' | 'to_come'; detail?: ReactNode }

const words = { done: 'fait', current: 'en cours', to_come: 'à venir' } as const

/** Where something stands on its way, like a parcel: what is done, where it is, what comes. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="steps">
      {steps.map((step) => (
        <li key={step.label} data-status={step.status} aria-current={step.status === 'current' ? 'step' : undefined}>
          <span className="step-mark" aria-hidden>
            {step.status === 'done' ? <Check /> : null}
          </span>
          <div>
            <p className="step-label">
              {step.label}
              <span className="sr-only"> ({words[step.status]})</span>
            </p>
            {step.detail ? <div className="text-ink-soft">{step.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
