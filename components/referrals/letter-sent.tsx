import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import type { ChosenPractice } from '#lib/referrals/chosen-queries'
import { FollowedPracticeFacts } from './followed-practice.tsx'

type LetterSentProps = { action: RecordFormProps['action']; needId: string; chosen: ChosenPractice; code: string; today: Day }

/** After the acceptance: the practice with its secure mail address, and the day on which the medical letter went there. */
export function LetterSent({ action, needId, chosen, code, today }: LetterSentProps) {
  return (
    <>
      <FollowedPracticeFacts practice={chosen} code={code} />
      <section aria-labelledby="courrier" className="stack">
        <h3 id="courrier">Votre courrier au médecin</h3>
        <p className="max-w-prose">
          {chosen.msSante === '' ? 'L’adresse MSSanté de ce médecin n’est pas connue ici : demandez-la au cabinet. ' : <>À envoyer depuis votre messagerie sécurisée, à <strong className="wrap-anywhere select-all">{chosen.msSante}</strong>. </>}
          Jamais par courriel ordinaire, et jamais ici.
        </p>
        {chosen.letterSentOn === null ? null : <p><strong>Courrier transmis le {frenchDay(chosen.letterSentOn, today)}.</strong></p>}
        <div data-print="hide">
          <RecordForm name="courrier" action={action} submit="Enregistrer" look={{ variant: 'secondary' }} items={[
            { item: 'hidden', name: 'needId', value: needId },
            { item: 'field', saved: chosen.letterSentOn ?? '', field: { kind: 'date', name: 'onDay', label: 'Courrier transmis le', width: 'medium', requirement: 'optional', max: today } },
          ]} />
        </div>
      </section>
    </>
  )
}
