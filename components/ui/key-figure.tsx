import Link from 'next/link'

type KeyFigureProps = { value: string; label: string; detail: string; href?: string }

/** One figure, the words that say what it is, and the list behind it where there is one. */
export function KeyFigure({ value, label, detail, href }: KeyFigureProps) {
  const figure = <><strong className="tabular">{value}</strong> <span>{label}</span></>
  return (
    <li>
      {href === undefined ? <p>{figure}</p> : <Link href={href} prefetch={false}>{figure}</Link>}
      <p className="text-ink-soft">{detail}</p>
    </li>
  )
}
