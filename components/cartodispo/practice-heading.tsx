import Link from 'next/link'
import { tied } from '#components/ui/tied'

type PracticeHeadingProps = { title: string; name: string; siteName: string; backHref: string; lead?: string }

/** The head of a practice's inner page: whose it is, what it asks, the way back. */
export function PracticeHeading({ title, name, siteName, backHref, lead }: PracticeHeadingProps) {
  return (
    <div className="practice-heading">
      <p>
        <Link href={backHref} prefetch={false} className="link">Retour</Link>
      </p>
      <p className="text-ink-soft">
        {name}, {siteName}
      </p>
      <h1>{tied(title)}</h1>
      {lead === undefined ? null : <p className="lead">{tied(lead)}</p>}
    </div>
  )
}
