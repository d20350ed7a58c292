import Link from 'next/link'
import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import type { RecordFormProps } from '#components/ui/record-form'
import type { HoursValidation } from '#lib/events/attendance-hours'
import { dayAt } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

type ValidationPartProps = { sessionId: string; validation: HoursValidation; timeZone: string; validate: RecordFormProps['action'] | null }

/** Whether somebody stands behind these presences, and the press that does. */
export function ValidationPart({ sessionId, validation, timeZone, validate }: ValidationPartProps) {
  const who = validation.state === 'none' ? '' : `par ${validation.by === '' ? 'la coordination' : validation.by}, le ${dayAndMonth(dayAt(validation.at, timeZone), '')}`
  return (
    <section aria-labelledby="validation" className="rounded-tile border border-line bg-card p-5 stack" data-print="hide">
      <h2 id="validation">Validation</h2>
      {validation.state === 'changed' ? <Notice kind="warning" title="Des présences ont changé depuis la validation">{`Elles avaient été validées ${who}. Relisez la feuille, puis validez de nouveau.`}</Notice> : null}
      <p>{validation.state === 'valid' ? `Présences validées ${who}.` : 'Une fois relues, validez les présences : leurs heures comptent alors comme validées.'} <Link href="/gestion/evenements/heures" className="underline">Heures de présence</Link></p>
      {validate === null || validation.state === 'valid' ? null : <PressForm action={validate} values={{ sessionId }} label="Valider les présences" look={{ variant: 'primary', size: 'small' }} />}
    </section>
  )
}
