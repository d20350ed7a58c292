import { milestoneLabels } from '#lib/referrals/labels'
import { parcelSteps } from '#lib/referrals/parcel'
import type { NeedState } from '#lib/referrals/transitions'

const words = { done: 'fait', current: 'en ce moment', ahead: 'à venir' } as const

/** Where an adressage is on its way, as of a parcel. */
export function ParcelLine({ state }: { state: NeedState }) {
  const steps = parcelSteps(state)
  if (steps.length === 0) return null
  return (
    <ol className="parcel" aria-label="Le chemin de l’adressage">
      {steps.map((step) => (
        <li key={step.milestone} data-is={step.is} aria-current={step.is === 'current' ? 'step' : undefined}>
          {milestoneLabels[step.milestone]}
          <span className="sr-only">{` (${words[step.is]})`}</span>
        </li>
      ))}
    </ol>
  )
}
