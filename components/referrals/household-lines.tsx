import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { peopleInWords } from '#lib/referrals/household-labels'
import { needStateLabels, needStateTones } from '#lib/referrals/labels'
import type { NeedFile } from '#lib/referrals/queries'

/** The others of the household, each part with its own way. */
export function HouseholdLines({ lines, folder }: { lines: NeedFile['otherLines']; folder: '/espace/adressages' | '/gestion/adressages' }) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="foyer" className="stack">
      <h2 id="foyer">Le reste du foyer</h2>
      <ul className="practice-list">
        {lines.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3">
            <Link href={`${folder}/${one.id}`} prefetch={false} className="underline">{peopleInWords(one.ages)}</Link>
            <Badge tone={needStateTones[one.state]}>{needStateLabels[one.state]}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
