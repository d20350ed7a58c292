import Link from 'next/link'
import type { FormState } from '#lib/platform/form-state'
import { PressForm } from '#components/ui/press-form'
import type { Day } from '#lib/platform/day'
import { ageInWords } from '#lib/services/age'
import type { ServiceEntry } from '#lib/services/queries'

type Send = (previous: FormState, form: FormData) => Promise<FormState>

/** What nobody checked lately, the oldest first: call, then press. */
export function RecheckList({ entries, today, markChecked }: { entries: readonly ServiceEntry[]; today: Day; markChecked: Send }) {
  return (
    <ul className="grid gap-3">
      {entries.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line pb-3">
          <div><p><Link href={editAddress(one.part, one.id)} className="font-semibold underline">{one.title}</Link>{one.place === '' ? '' : `, ${one.place}`}</p><p className="text-ink-soft">{[one.phone, checkedSentence(one.checkedOn, today)].filter((text) => text !== '').join(' · ')}</p></div>
          <PressForm action={markChecked} values={{ id: one.id }} label="Vérifié aujourd’hui" about={one.title} />
        </li>
      ))}
    </ul>
  )
}

/** Where an entry is written. */
export function editAddress(part: 'services' | 'structures', id: string): string {
  return `/gestion/contenus/${part}/${id}`
}

/** When it was last checked. */
export function checkedSentence(day: Day | null, today: Day): string {
  return day === null ? 'Jamais vérifié' : `Vérifié ${ageInWords(day, today)}`
}
