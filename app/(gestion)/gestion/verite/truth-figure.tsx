import Link from 'next/link'

type TruthFigureProps = { value: string; label: string; detail: string; href: string }

/** One figure, the words that say what it is, and the list behind it. */
export function TruthFigure({ value, label, detail, href }: TruthFigureProps) {
  return (
    <li>
      <Link href={href} prefetch={false}>
        <strong className="tabular">{value}</strong> <span>{label}</span>
      </Link>
      <p className="text-ink-soft">{detail}</p>
    </li>
  )
}
