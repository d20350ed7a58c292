import { FollowedPracticeFacts } from '#components/referrals/followed-practice'
import { ParcelLine } from '#components/referrals/parcel-line'
import { PartOffers } from '#components/referrals/part-offers'
import { PersonGestures } from '#components/referrals/person-gestures'
import { TranslatedNeed } from '#components/referrals/translated-need'
import type { RecordFormProps } from '#components/ui/record-form'
import { type Day, dayAt } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { frenchDay, untilWhen } from '#lib/platform/format/french-date'
import type { FollowedNeed } from '#lib/referrals/follow-queries'
import { partInWords } from '#lib/referrals/household-labels'
import { patientWords } from '#lib/referrals/patient-labels'
import type { TranslatedLanguage } from '#lib/referrals/spoken-languages'

/** A request as a parcel: where it is, who waits for the person, what they may say. */
export function FollowedNeedPart({ need, action, decide, clock, language = null }: { need: FollowedNeed; action: RecordFormProps['action']; decide: RecordFormProps['action']; clock: { today: Day; timeZone: string }; language?: TranslatedLanguage | null }) {
  const words = patientWords(need.kind, need.state)
  const newsOn = need.newsBy === null ? null : dayAt(new Date(need.newsBy.getTime() - 1), clock.timeZone)
  const day = (at: Date) => frenchDay(dayAt(at, clock.timeZone), clock.today)
  return (
    <>
      <section aria-labelledby={`etat-${need.id}`} className="stack">
        <h2 id={`etat-${need.id}`}>{need.household === 'whole' ? words.title : `${words.title}, pour ${partInWords(need.members)}`}</h2>
        {language === null || need.kind !== 'find_gp' ? null : <TranslatedNeed language={language} need={{ ...need, newsOn }} />}
        <ParcelLine kind={need.kind} state={need.state} reader="patient" />
        <div className="stack max-w-prose">
          {need.appointmentOn === null ? null : <p><strong>Rendez-vous {frenchDay(need.appointmentOn, clock.today)}.</strong></p>}
          <p>{words.next}</p>
          {need.chosen === null ? null : <FollowedPracticeFacts practice={need.chosen} code={need.state === 'favourable' ? null : need.code} />}
          {need.names.map((one) => <FollowedPracticeFacts key={`${one.doctor} ${one.place}`} practice={one} code={need.code} />)}
          <p className="text-ink-soft">
            Demande {need.code}, reçue le {day(need.createdAt)}. {need.asked === 0 ? '' : `${need.kind === 'find_gp' ? plural(need.asked, 'cabinet interrogé', 'cabinets interrogés') : `${need.asked} professionnels ou structures interrogés`} jusqu’ici. `}
            {newsOn === null ? '' : `Prochaines nouvelles ${untilWhen(newsOn, clock.today)} au plus tard.`}
          </p>
        </div>
      </section>
      <PartOffers reader="household" action={decide} need={{ ...need, offers: need.offers.map(({ practice, ...one }) => ({ ...one, doctor: practice.doctor, place: practice.place })) }} />
      <PersonGestures need={need} action={action} undoUntil={need.undoUntil === null ? null : day(need.undoUntil)} />
    </>
  )
}
