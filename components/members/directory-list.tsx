import { languageLabels } from '#lib/cartodispo/labels'
import type { DirectoryEntry } from '#lib/members/directory-queries'
import { memberProfession } from '#lib/members/labels'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import { professionLabel } from '#lib/practitioners/labels'

/** People of the directory, one under the other: who, where, and what each chose to say. */
export function DirectoryList({ entries }: { entries: readonly DirectoryEntry[] }) {
  return (
    <ul className="grid gap-x-10 border-t border-line sm:grid-cols-2">
      {entries.map((entry, index) => (
        <li key={`${entry.lastName} ${entry.firstName} ${index}`} className="grid content-start gap-2 border-b border-line py-5">
          <DirectoryPerson entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function DirectoryPerson({ entry }: { entry: DirectoryEntry }) {
  const lines = linesOf(entry)
  return (
    <>
      <h3>{entry.firstName} {entry.lastName}</h3>
      <p className="text-ink-soft">{[professionOf(entry), entry.communes.join(', ')].filter((one) => one !== '').join(' · ')}</p>
      {entry.presentation === '' ? null : <p className="max-w-prose">{entry.presentation}</p>}
      {lines.length === 0 ? null : (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {lines.map((line) => (
            <div key={line.term} className="contents">
              <dt className="text-ink-soft">{line.term}</dt>
              <dd className="min-w-0 break-words">{line.href === null ? line.text : <a href={line.href} className="underline">{line.text}</a>}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function professionOf(entry: DirectoryEntry): string {
  return entry.professionText === '' && entry.professionCode !== 'other' ? professionLabel(entry) : memberProfession(entry)
}

type Line = { term: string; text: string; href: string | null }

function linesOf(entry: DirectoryEntry): Line[] {
  const languages = Object.entries(languageLabels).filter(([code]) => entry.languages.includes(code)).map(([, label]) => label)
  const lines: Line[] = [
    { term: 'Téléphone', text: frenchPhone(entry.phone), href: phoneAddress(entry.phone) },
    { term: 'Courriel', text: entry.email, href: `mailto:${entry.email}` },
    { term: 'MSSanté', text: entry.msSante, href: null },
    { term: 'Langues', text: languages.join(', '), href: null },
    { term: 'Accès', text: entry.accessibility, href: null },
  ]
  return lines.filter((line) => line.text !== '')
}
