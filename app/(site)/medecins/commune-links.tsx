import Link from 'next/link'
import { communeSlug } from '#lib/territory/commune-slug'

/** A page for each commune of the territory. */
export function CommuneLinks({ communes }: { communes: readonly { code: string; name: string }[] }) {
  return (
    <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
      {communes.map((commune) => (
        <li key={commune.code} className="break-inside-avoid">
          <Link href={`/medecins/${communeSlug(commune.name)}`} prefetch={false} className="inline-block py-1.5 underline decoration-line-strong underline-offset-4 hover:decoration-2">
            {commune.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
