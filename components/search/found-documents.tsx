import Link from 'next/link'
import { TabLinks } from '#components/ui/tab-links'
import type { Piece } from '#lib/search/highlight'
import type { SearchAnswer } from '#lib/search/queries'
import { type SearchKindName, searchKinds } from '#lib/search/search-kinds'

type FoundDocumentsProps = {
  answer: SearchAnswer
  kindLabels: Record<SearchKindName, string>
  /** The one kind that is shown; null for all. */
  kind: SearchKindName | null
  hrefFor: (kind: SearchKindName | null) => string
}

/** What was found, with the words that answer marked, and the ways to see one kind only. */
export function FoundDocuments({ answer, kindLabels, kind, hrefFor }: FoundDocumentsProps) {
  const kinds = searchKinds.filter((one) => answer.byKind.has(one))
  const all = [...answer.byKind.values()].reduce((sum, count) => sum + count, 0)
  return (
    <>
      {kinds.length < 2 ? null : (
        <TabLinks
          label="Types de résultats"
          links={[
            { href: hrefFor(null), label: 'Tout', count: all, status: kind === null ? 'current' : 'other' },
            ...kinds.map((one) => ({ href: hrefFor(one), label: kindLabels[one], count: answer.byKind.get(one) ?? 0, status: kind === one ? ('current' as const) : ('other' as const) })),
          ]}
        />
      )}
      <ol className="grid max-w-prose gap-7">
        {answer.found.map((one) => (
          <li key={`${one.kind}${one.address}`} className="grid gap-1">
            <p className="text-[0.93em] text-ink-soft">{kindLabels[one.kind]}</p>
            <h3><Link href={one.address} prefetch={false} className="underline underline-offset-4"><Marked pieces={one.title} /></Link></h3>
            <p><Marked pieces={one.excerpt} /></p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text))
}
