import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import { isOfPart, type Member } from '#lib/referrals/household'
import { actionLabel } from '#lib/referrals/kind-words'
import { factSourceLabels, stepReasonLabels } from '#lib/referrals/labels'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { gesturesOf } from '#lib/referrals/next-gesture'
import { factSources } from '#lib/referrals/reasons'
import { stepFields } from '#lib/referrals/step-fields'
import type { NeedAction, NeedState, Party } from '#lib/referrals/transitions'
import { whomItems } from './whom-item.tsx'

type NeedGesturesProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  need: { id: string; version: number; kind: NeedKind; state: NeedState; parties: readonly Party[]; members?: readonly Member[] }
  /** Gestures that this page offers; all of them unless it says so. */
  only?: readonly NeedAction[]
  /** What each form carries besides, such as a mail's link. */
  values?: Record<string, string>
  /** Each CPTS beside ours to which somebody may be directed. */
  neighbours?: readonly { id: string; name: string }[]
}

/** What the reader may write down about an adressage: what usually comes next in sight, the rest one press away. */
export function NeedGestures({ only, ...given }: NeedGesturesProps) {
  const { need } = given
  const possible = gesturesOf(need.parties, need.state, need.kind)
  const isOffered = (name: NeedAction) => only === undefined || only.includes(name)
  const [usual, others] = [possible.usual.filter(isOffered), possible.others.filter(isOffered)]
  if (usual.length + others.length === 0) return <p className="text-ink-soft">Rien à faire de votre côté pour le moment.</p>
  return (
    <div className="stack" data-print="hide">
      {usual.map((one, index) => <Gesture key={one} name={one} {...given} place={index === 0 ? 'first' : 'beside'} />)}
      {others.length === 0 ? null : (
        <Disclosure summary="Autre chose s’est passé" look="box">
          <div className="stack">{others.map((one) => <Gesture key={one} name={one} {...given} place="folded" />)}</div>
        </Disclosure>
      )}
    </div>
  )
}

function Gesture({ name, action, need, values, neighbours = [], place }: NeedGesturesProps & { name: NeedAction; place: 'first' | 'beside' | 'folded' }) {
  const label = actionLabel(need.kind, name)
  const hidden = { ...values, needId: need.id, version: String(need.version), gesture: name }
  const items = [...questions(name), ...directedItems(name, neighbours), ...(isOfPart(name) ? whomItems(need.members ?? []) : [])]
  const look = place === 'first' ? ({ variant: 'primary', size: 'regular' } as const) : ({ variant: 'secondary', size: 'regular' } as const)
  if (items.length === 0) return <PressForm action={action} values={hidden} label={label} look={look} />
  const form = <RecordForm name={`${name}-${need.id}`} action={action} submit={place === 'folded' ? 'Enregistrer' : label} look={look} items={[...Object.entries(hidden).map(([key, value]): FormItem => ({ item: 'hidden', name: key, value })), ...items]} />
  return place === 'folded' ? <Disclosure summary={label}>{form}</Disclosure> : form
}

function directedItems(name: NeedAction, neighbours: readonly { id: string; name: string }[]): FormItem[] {
  if (neighbours.length === 0 || !(name === 'give_up' || name === 'turn_away')) return []
  return [{ item: 'field', saved: '', field: { kind: 'select', name: 'neighbourId', label: 'Quelle CPTS voisine ?', requirement: 'optional', emptyLabel: 'Aucune', options: neighbours.map(({ id, name: label }) => ({ value: id, label })), hint: 'Seulement si la personne est confiée à une CPTS voisine, ou habite hors du territoire.' } }]
}

function questions(name: NeedAction): FormItem[] {
  const { reasons, sources, day } = stepFields(name)
  return [
    ...(day ? [{ item: 'field', field: { name: 'onDay', label: day === 'future' ? 'Jour du rendez-vous' : 'Jour de la visite', kind: 'date', width: 'medium' } } satisfies FormItem] : []),
    ...(reasons ? [{ item: 'radios', field: { name: 'reason', legend: name === 'give_up' ? 'Confié à' : 'Raison', options: reasons.map((value) => ({ value, label: stepReasonLabels[value] })) } } satisfies FormItem] : []),
    ...(sources ? [{ item: 'radios', field: { name: 'source', legend: 'Qui l’a dit ?', options: factSources.map((value) => ({ value, label: factSourceLabels[value] })) } } satisfies FormItem] : []),
  ]
}
