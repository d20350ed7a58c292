import Link from 'next/link'
import { EmptyState } from '#components/ui/empty-state'
import type { FoundPerson } from '#lib/privacy/person-queries'

type FoundPeopleProps = { search: string; people: readonly FoundPerson[]; path: string }

/** Whom the search means. */
export function FoundPeople({ search, people, path }: FoundPeopleProps) {
  if (search === '') return <p className="max-w-prose">Une personne adressée par un professionnel n’est pas ici&nbsp;: elle n’a ni compte ni adresse. Son code de suivi la retrouve, et lui permet de tout retirer.</p>
  if (people.length === 0) return <EmptyState title="Personne sous ce nom ni cette adresse">Essayez l’adresse de courriel entière, ou le nom de famille seul. Une adresse que rien ne connaît&nbsp;: vous pouvez répondre que le site ne garde rien.</EmptyState>
  return (
    <ul className="divide-y divide-line border-y border-line" aria-label="Personnes trouvées">
      {people.map((one) => (
        <li key={one.ref} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2.5">
          <Link href={`${path}?qui=${one.ref}`} prefetch={false} className="font-semibold break-all underline">{one.name}</Link>
          <span className="break-all text-ink-soft">{one.detail}</span>
        </li>
      ))}
    </ul>
  )
}
