import './parcel.css'
import { milestoneLabel } from '#lib/referrals/kind-words'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { patientMilestoneLabel } from '#lib/referrals/patient-labels'
import { parcelSteps } from '#lib/referrals/parcel'
import type { NeedState } from '#lib/referrals/transitions'

const words = { done: 'fait', current: 'en ce moment', ahead: 'à venir' } as const

/** Where an adressage is on its way, as of a parcel. */
export function ParcelLine({ kind, state, reader = 'professional' }: { kind: NeedKind; state: NeedState; reader?: 'professional' | 'patient' }) {
  const label = reader === 'patient' ? patientMilestoneLabel : milestoneLabel
  const steps = parcelSteps(state)
  if (steps.length === 0) return null
  return (
    <ol className="parcel" aria-label={reader === 'patient' ? 'Le chemin de votre demande' : 'Le chemin de l’adressage'}>
      {steps.map((step) => (
        <li key={step.milestone} data-is={step.is} aria-current={step.is === 'current' ? 'step' : undefined}>
          {label(kind, step.milestone)}
          <span className="sr-only">{` (${words[step.is]})`}</span>
        </li>
      ))}
    </ol>
  )
}
