import Link from 'next/link'

type BreadcrumbProps = { trail: readonly { href: string; label: string }[]; current: string }

/** The way back up, the present page last. */
export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  return (
    <nav aria-label="Fil d’Ariane" className="breadcrumb">
      <ol>
        {trail.map((step) => (
          <li key={step.href}>
            <Link href={step.href} prefetch={false}>
              {step.label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
