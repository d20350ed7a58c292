import { addMonths, type Day } from '#lib/platform/day'
import type { ContactWay, StatementContent } from './statement-content.ts'

type ContactName = `${'public' | 'partners' | 'members'}Contact${'Way' | 'Phone' | 'Hours' | 'Url'}`

/** What the long form shows at first, as its fields hold it: texts, and lists of ticked boxes. */
export type StatementFormValues = Record<ContactName, string> & {
  state: string
  fromOn: string
  untilOn: string
  placesCount: string
  placesPeriod: string
  priorities: readonly string[]
  reservations: readonly string[]
  reservedCommunes: readonly string[]
  communesServed: readonly string[]
  homeVisits: string
  offersTeleconsultation: string
  isStepFree: string
  languages: readonly string[]
  note: string
  audience: string
  askAgain: string
}

/** The last answer as the form's starting point; `state` when the page was opened to say another one. */
export function statementFormValues(content: StatementContent | null, state: string | null, today: Day): StatementFormValues {
  const yesNo = (value: boolean | null | undefined) => (value === null || value === undefined ? '' : value ? 'yes' : 'no')
  return {
    state: state ?? content?.state ?? '',
    fromOn: content && content.fromOn > today ? content.fromOn : '',
    untilOn: content?.untilOn && content.untilOn >= today ? content.untilOn : '',
    placesCount: content?.places ? String(content.places.count) : '',
    placesPeriod: content?.places?.period ?? 'month',
    priorities: content?.priorities ?? [],
    reservations: content?.reservations ?? [],
    reservedCommunes: content?.reservedCommunes ?? [],
    communesServed: content?.communesServed ?? [],
    homeVisits: content?.homeVisits ?? '',
    offersTeleconsultation: yesNo(content?.offersTeleconsultation),
    isStepFree: yesNo(content?.isStepFree),
    languages: content?.languages ?? [],
    note: content?.note ?? '',
    audience: content?.audience ?? 'coordination',
    askAgain: askAgainOf(content, today),
    ...contactValues('public', content?.contact.public),
    ...contactValues('partners', content?.contact.partners),
    ...contactValues('members', content?.contact.members),
  }
}

function askAgainOf(content: StatementContent | null, today: Day): string {
  if (content?.state !== 'closed') return '3'
  const day = content.askAgainOn
  if (day === null) return 'none'
  return ['3', '6'].find((months) => day <= addMonths(today, Number(months))) ?? '12'
}

function contactValues<Audience extends 'public' | 'partners' | 'members'>(audience: Audience, way: ContactWay | undefined) {
  return {
    [`${audience}ContactWay`]: way?.way ?? '',
    [`${audience}ContactPhone`]: way?.way === 'phone' ? way.phone : '',
    [`${audience}ContactHours`]: way?.way === 'phone' ? way.hours : '',
    [`${audience}ContactUrl`]: way?.way === 'booking' ? way.url : '',
  } as Record<`${Audience}Contact${'Way' | 'Phone' | 'Hours' | 'Url'}`, string>
}
