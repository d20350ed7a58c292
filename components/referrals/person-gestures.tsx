import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { isOfPart, type Member } from '#lib/referrals/household'
import { partInWords } from '#lib/referrals/household-labels'
import { personGestureLabels } from '#lib/referrals/patient-labels'
import { gestureMeaning, type PersonGesture } from '#lib/referrals/person-gestures'
import { whomItems } from './whom-item.tsx'

type PersonGesturesProps = { action: RecordFormProps['action']; need: { id: string; version: number; gestures: readonly PersonGesture[]; members: readonly Member[]; household: 'whole' | 'part' }; undoUntil: string | null }

/** What somebody may say of their own request: large buttons, a day where one is needed, and the way back. */
export function PersonGestures({ action, need, undoUntil }: PersonGesturesProps) {
  if (need.gestures.length === 0) return null
  const shown = need.gestures.filter((one) => one !== 'withdraw')
  return (
    <section aria-labelledby={`dire-${need.id}`} className="stack" data-print="hide">
      <h2 id={`dire-${need.id}`}>{undoUntil === null ? 'Dites-nous' : 'Vous avez changé d’avis ?'}{need.household === 'whole' ? null : <span className="sr-only"> {partInWords(need.members)}</span>}</h2>
      {undoUntil === null ? null : <p className="max-w-prose">La recherche peut reprendre jusqu’au {undoUntil}. Ensuite, tout ce qui la concerne s’efface.</p>}
      <div className="grid justify-items-start gap-4">
        {shown.map((one, index) => <Gesture key={one} gesture={one} action={action} need={need} place={index === 0 ? 'first' : 'beside'} />)}
        {need.gestures.includes('withdraw') ? (
          <Disclosure summary="Ne plus chercher">
            <div className="grid justify-items-start gap-3">
              <p className="max-w-prose">La recherche s’arrête aussitôt. Vous pourrez revenir sur votre décision pendant sept jours&nbsp;; ensuite, tout s’efface.</p>
              <Gesture gesture="withdraw" action={action} need={need} place="beside" />
            </div>
          </Disclosure>
        ) : null}
      </div>
    </section>
  )
}

function Gesture({ gesture, action, need, place }: { gesture: PersonGesture; action: RecordFormProps['action']; need: PersonGesturesProps['need']; place: 'first' | 'beside' }) {
  const label = personGestureLabels[gesture]
  const look = { variant: place === 'first' ? 'primary' : 'secondary', size: 'large' } as const
  const { day, action: meant } = gestureMeaning(gesture)
  const whom = isOfPart(meant) ? whomItems(need.members) : []
  const values = { gesture, needId: need.id, version: String(need.version) }
  const hidden = Object.entries(values).map(([name, value]): FormItem => ({ item: 'hidden', name, value }))
  if (!day && whom.length === 0) return <PressForm action={action} values={values} label={label} look={look} />
  if (!day && gesture === 'withdraw') return <RecordForm name={`${gesture}-${need.id}`} action={action} submit={label} look={look} items={[...hidden, ...whom]} />
  if (!day) return <Disclosure summary={label} look="box"><RecordForm name={`${gesture}-${need.id}`} action={action} submit="C’est noté" look={look} items={[...hidden, ...whom]} /></Disclosure>
  return (
    <Disclosure summary={label} look="box">
      <RecordForm name={`${gesture}-${need.id}`} action={action} submit="C’est noté" look={look} items={[
        ...hidden, ...whom,
        { item: 'field', field: { kind: 'date', name: 'onDay', label: day === 'future' ? 'Quel jour vous reçoit-il ?' : 'Quel jour était-ce ?', width: 'medium', requirement: day === 'future' ? 'required' : 'optional' } },
      ]} />
    </Disclosure>
  )
}
