import { Badge } from '#components/ui/badge'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import { callbackEnds } from '#lib/callbacks/callback-choices'
import { calledForLabels, calledMomentLabels, callbackOutcomeLabels } from '#lib/callbacks/labels'
import type { CallbackItem } from '#lib/callbacks/queries'
import { addDays, type Day, dayAt } from '#lib/platform/day'
import { frenchDay, frenchDateTime, untilWhen } from '#lib/platform/format/french-date'
import { plural } from '#lib/platform/format/french-count'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'

type CallbackCardProps = { callback: CallbackItem; noteTry: RecordFormProps['action']; closeRequest: RecordFormProps['action']; clock: { today: Day; timeZone: string; keptDays: number } }

/** One person to call: the number first, then what the call can lead to, in place. */
export function CallbackCard({ callback, noteTry, closeRequest, clock }: CallbackCardProps) {
  const { today, timeZone, keptDays } = clock
  // Due at the end of a working day: the instant itself belongs to the day after.
  const dueOn = dayAt(new Date(callback.dueAt.getTime() - 1), timeZone)
  const erasedOn = addDays(dayAt(callback.receivedAt, timeZone), keptDays)
  const isEnding = erasedOn <= addDays(today, 5)
  return (
    <article className="grid gap-4 rounded-tile bg-surface p-5" aria-labelledby={`nom-${callback.id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={`nom-${callback.id}`} className="wrap-anywhere">{callback.name}</h2>
        <a href={phoneAddress(callback.phone)} className="tabular text-[1.25em] font-semibold underline underline-offset-4 whitespace-nowrap">{frenchPhone(callback.phone)}</a>
      </div>
      <p>
        {callback.commune ?? 'Commune retirée depuis'}, {calledForLabels[callback.forWhom]}. À appeler {calledMomentLabels[callback.moment]}. Code <strong className="tabular whitespace-nowrap">{callback.code}</strong>.
        {callback.organisation === null ? '' : ` Demandé par ${callback.organisation}.`}{callback.campaign === null ? '' : ` Vient par : ${callback.campaign}.`}{callback.sameNumber > 1 ? ` ${callback.sameNumber} demandes ouvertes portent ce numéro.` : ''}
      </p>
      <p className="text-ink-soft">
        Reçue {frenchDateTime(callback.receivedAt, timeZone, today)}. {callback.tries === 0 ? 'Pas encore appelée' : `${plural(callback.tries, 'essai sans réponse', 'essais sans réponse')}, le dernier ${callback.lastTriedAt === null ? '' : frenchDateTime(callback.lastTriedAt, timeZone, today)}`}.{' '}
        <span className={dueOn < today ? 'font-semibold text-accent-strong' : ''}>{dueOn < today ? `En retard : c’était pour ${frenchDay(dueOn, today)}` : `À appeler d’ici ${untilWhen(dueOn, today)}`}</span>.
      </p>
      {isEnding ? <p><Badge tone="warning">S’efface {untilWhen(erasedOn, today)}, même sans appel</Badge></p> : null}
      <div className="flex flex-wrap items-center gap-3" data-print="hide">
        <ButtonLink href={`/gestion/adressages/appel?rappel=${callback.id}`}>Saisir l’adressage</ButtonLink>
        <PressForm action={noteTry} values={{ id: callback.id, version: String(callback.version) }} label="Pas de réponse" about={callback.name} look={{ size: 'regular' }} />
      </div>
      <div data-print="hide">
        <Disclosure summary="Clore sans adressage">
          <RecordForm name={callback.id} action={closeRequest} submit="Clore et effacer" look={{ variant: 'secondary' }} items={[
            { item: 'hidden', name: 'id', value: callback.id },
            { item: 'radios', field: { name: 'end', legend: 'Ce que l’appel a donné', options: callbackEnds.map((value) => ({ value, label: callbackOutcomeLabels[value] })), hint: 'Le nom et le numéro s’effacent aussitôt, pour de bon.' } },
          ]} />
        </Disclosure>
      </div>
    </article>
  )
}
