import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import type { ServiceTask } from '#lib/referrals/service-queue-queries'

type FollowerProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  task: Pick<ServiceTask, 'id' | 'code' | 'service' | 'follower'>
  ownId: string | null
  /** Those to whom a référent may hand it over; empty for everybody else. */
  colleagues: readonly { id: string; name: string }[]
}

/** Who follows an adressage for the service, and how somebody else takes it up. */
export function Follower({ action, task, ownId, colleagues }: FollowerProps) {
  const { follower, service } = task
  return (
    <>
      <p className="text-ink-soft">{follower === null ? 'La personne qui le suivait n’est plus là.' : follower.id === ownId ? 'Vous le suivez.' : `Suivi par ${follower.name}.`}{service === null ? null : <> Service&nbsp;: {service}.</>}</p>
      <div className="flex flex-wrap items-start gap-3" data-print="hide">
        {follower?.id === ownId || ownId === null ? null : <PressForm action={action} values={{ needId: task.id, userId: ownId }} label="Je le suis" about={task.code} look={{ variant: 'secondary', size: 'small' }} />}
        {colleagues.length === 0 ? null : (
          <Disclosure summary={<>Confier<span className="sr-only"> {task.code}</span> à quelqu’un</>}>
            <RecordForm name={task.id} action={action} submit="Confier" look={{ size: 'small' }} items={[
              { item: 'hidden', name: 'needId', value: task.id },
              { item: 'field', saved: '', field: { kind: 'select', name: 'userId', label: 'À qui', emptyLabel: 'Choisissez', options: colleagues.filter((one) => one.id !== follower?.id).map((one) => ({ value: one.id, label: one.name })) } },
            ]} />
          </Disclosure>
        )}
      </div>
    </>
  )
}
