import type { ReactNode } from 'react'
import type { NavItem } from './nav-link.tsx'
import type { Phone } from './site-header.tsx'

type ErrorPageProps = {
  /** What happened: a page that is not there (or not for this reader: the same answer), or a fault of ours. */
  kind: 'not-found' | 'failure'
  /** The number to quote on the telephone; it leads to the log line, and says nothing else. */
  incident?: string | undefined
  links: readonly NavItem[]
  phone?: Phone | null
  /** A way to try again, where there is one. */
  children?: ReactNode
}

const words = {
  'not-found': {
    title: 'Cette page n’est pas ici',
    text: 'L’adresse a peut-être été mal recopiée, ou la page a été déplacée. Rien n’est perdu : voici par où repartir.',
  },
  failure: {
    title: 'Quelque chose s’est mal passé de notre côté',
    text: 'Votre dernière action n’a peut-être pas été enregistrée. Réessayez dans quelques minutes ; si cela continue, appelez-nous.',
  },
} as const

/** One page for what is missing and for what broke: what happened, what to do, whom to call. */
export function ErrorPage({ kind, incident, links, phone = null, children }: ErrorPageProps) {
  const { title, text } = words[kind]
  return (
    <div className="error-page">
      <MissingParcel />
      <div className="grid justify-items-start gap-5">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        {children}
        <ul className="error-links">
          {links.map((link) => (
            // A plain link: after a failure, the page is loaded anew.
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        {phone === null ? null : (
          <p>
            Par téléphone&nbsp;: <a href={`tel:${phone.number}`}>{phone.display}</a>, {phone.hours}.
          </p>
        )}
        {incident === undefined ? null : (
          <p className="text-ink-soft">
            Numéro à nous donner&nbsp;: <strong className="tabular">{incident}</strong>
          </p>
        )}
      </div>
    </div>
  )
}

const parcels = ['M6 22 34 4 46 30 24 46Z', 'M38 3 74 8 70 34 50 30Z', 'M74 36 96 28 98 62 68 66Z', 'M4 48 18 50 30 74 10 82Z', 'M36 76 65 70 94 66 84 94 46 96Z']

/** A patchwork that lacks one piece. */
function MissingParcel() {
  return (
    <svg viewBox="0 0 100 100" className="error-figure" aria-hidden>
      {parcels.map((path) => (
        <path key={path} d={path} className="fill-sunk" />
      ))}
      <path d="M22 50 47 34 68 38 64 66 34 72Z" className="fill-none stroke-accent" strokeWidth="1.5" strokeDasharray="3 2.5" />
    </svg>
  )
}
