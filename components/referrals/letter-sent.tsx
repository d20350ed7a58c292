import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'
import type { ChosenPractice } from '#lib/referrals/chosen-queries'

type LetterSentProps = { action: RecordFormProps['action']; needId: string; chosen: ChosenPractice; today: Day }

/** After the acceptance: the secure mail address of the practice, and the day on which the medical letter went there. */
export function LetterSent({ action, needId, chosen, today }: LetterSentProps) {
  return (
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
  )
}
