import Link from 'next/link'
import { Disclosure } from '#components/ui/disclosure'
import { plural } from '#lib/platform/format/french-count'
import type { PlacesFound } from '#lib/referrals/waiting-queries'

const shown = 5

/** Practices of the register that have places for somebody on the list. */
export function PlacesFoundList({ found, path }: { found: readonly PlacesFound[]; path: string }) {
  if (found.length === 0) return <p className="text-ink-soft">Aucun cabinet du registre n’a de place qui convienne à l’une de ces personnes pour le moment. Dès qu’un médecin en ouvre, il apparaît ici.</p>
  return (
    <section aria-labelledby="places" className="stack">
      <h2 id="places">Des places pour elles</h2>
      <Places found={found.slice(0, shown)} path={path} />
      {found.length > shown ? <Disclosure summary={plural(found.length - shown, 'autre cabinet', 'autres cabinets')} look="box"><Places found={found.slice(shown)} path={path} /></Disclosure> : null}
    </section>
  )
}

function Places({ found, path }: { found: readonly PlacesFound[]; path: string }) {
  return (
    <ul className="practice-list">
      {found.map((one) => (
        <li key={one.practiceId}>
          <p><Link href={`${path}?cabinet=${one.practiceId}`} prefetch={false} className="font-semibold underline">{sentence(one)}</Link></p>
          <p className="text-ink-soft">{one.place}</p>
        </li>
      ))}
    </ul>
  )
}

/** "2 places chez le Dr X : 5 personnes en attente correspondent". */
function sentence({ doctor, placesLeft, waiting }: PlacesFound): string {
  const places = placesLeft === null ? 'Des places' : plural(placesLeft, 'place', 'places')
  return `${places} chez ${doctor} : ${waiting === 1 ? 'une personne en attente correspond' : `${waiting} personnes en attente correspondent`}`
}
