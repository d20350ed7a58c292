import type { Day } from '#lib/platform/day'
import { followWordsIn, gestureIn, situationIn } from '#lib/referrals/patient-translations'
import { personGestureLabels } from '#lib/referrals/patient-labels'
import type { PersonGesture } from '#lib/referrals/person-gestures'
import { directionOf, type TranslatedLanguage } from '#lib/referrals/spoken-languages'
import type { NeedState } from '#lib/referrals/transitions'

type TranslatedNeedProps = { language: TranslatedLanguage; need: { id: string; state: NeedState; gestures: readonly PersonGesture[]; newsOn: Day | null } }

/** Where a search stands, in the person's language: the sentence, the next news, and what each French button means. */
export function TranslatedNeed({ language, need }: TranslatedNeedProps) {
  const words = followWordsIn(language)
  return (
    <section lang={language} dir={directionOf(language)} className="grid gap-3 rounded-tile bg-surface p-5">
      <p className="max-w-prose text-[1.125em] font-semibold">{situationIn(language, need.state)}</p>
      {need.newsOn === null ? null : <p>{words.news} {dayIn(language, need.newsOn)}.</p>}
      {need.gestures.length === 0 ? null : (
        <div className="grid gap-1">
          <p className="font-semibold">{words.buttons}</p>
          <dl className="grid gap-1">{need.gestures.map((one) => (
            <div key={one} className="flex flex-wrap gap-x-2"><dt lang="fr" dir="ltr">«&nbsp;{personGestureLabels[one]}&nbsp;»</dt><dd>{gestureIn(language, one)}</dd></div>
          ))}</dl>
        </div>
      )}
      <p className="max-w-prose">{words.waiting}</p>
    </section>
  )
}

/** A day as that language writes it, in the figures that are on our papers. */
function dayIn(language: TranslatedLanguage, day: Day): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' }).format(Date.parse(`${day}T00:00:00Z`))
}
