import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { personGestureLabels } from '#lib/referrals/patient-labels'
import { gestureMeaning, type PersonGesture } from '#lib/referrals/person-gestures'

type PersonGesturesProps = { action: RecordFormProps['action']; need: { version: number; gestures: readonly PersonGesture[] }; undoUntil: string | null }

/** What somebody may say of their own request: large buttons, a day where one is needed, and the way back. */
export function PersonGestures({ action, need, undoUntil }: PersonGesturesProps) {
  if (need.gestures.length === 0) return null
  const shown = need.gestures.filter((one) => one !== 'withdraw')
  return (
    <section aria-labelledby="dire" className="stack" data-print="hide">
      <h2 id="dire">{undoUntil === null ? 'Dites-nous' : 'Vous avez changé d’avis ?'}</h2>
      {undoUntil === null ? null : <p className="max-w-prose">La recherche peut reprendre jusqu’au {undoUntil}. Ensuite, tout ce qui la concerne s’efface.</p>}
      <div className="grid justify-items-start gap-4">
        {shown.map((one, index) => <Gesture key={one} gesture={one} action={action} version={need.version} place={index === 0 ? 'first' : 'beside'} />)}
        {need.gestures.includes('withdraw') ? (
          <Disclosure summary="Ne plus chercher">
            <div className="grid justify-items-start gap-3">
              <p className="max-w-prose">La recherche s’arrête aussitôt. Vous pourrez revenir sur votre décision pendant sept jours&nbsp;; ensuite, tout s’efface.</p>
              <Gesture gesture="withdraw" action={action} version={need.version} place="beside" />
            </div>
          </Disclosure>
        ) : null}
      </div>
    </section>
  )
}

function Gesture({ gesture, action, version, place }: { gesture: PersonGesture; action: RecordFormProps['action']; version: number; place: 'first' | 'beside' }) {
  const label = personGestureLabels[gesture]
  const look = { variant: place === 'first' ? 'primary' : 'secondary', size: 'large' } as const
  const { day } = gestureMeaning(gesture)
  if (!day) return <PressForm action={action} values={{ gesture, version: String(version) }} label={label} look={look} />
  return (
    <Disclosure summary={label} look="box">
      <RecordForm name={gesture} action={action} submit="C’est noté" look={look} items={[
        { item: 'hidden', name: 'gesture', value: gesture }, { item: 'hidden', name: 'version', value: String(version) },
        { item: 'field', field: { kind: 'date', name: 'onDay', label: day === 'future' ? 'Quel jour vous reçoit-il ?' : 'Quel jour était-ce ?', width: 'medium', requirement: day === 'future' ? 'required' : 'optional' } },
      ]} />
    </Disclosure>
  )
}
