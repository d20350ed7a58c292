import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { DataTable } from '#components/ui/table'
import { plural } from '#lib/platform/format/french-count'
import { erasureLabels } from '#lib/privacy/labels'
import type { PersonHeld } from '#lib/privacy/person-queries'

/** What is held of somebody, treatment by treatment, and the two things that can be done with it. */
export function HeldSections({ held, path }: { held: PersonHeld; path: string }) {
  const total = held.treatments.reduce((sum, one) => sum + one.lines.reduce((rows, line) => rows + line.rows, 0), 0)
  return (
    <div className="stack">
      <h2 className="break-words">{held.names.join(', ') || held.mailboxes.join(', ')}</h2>
      {held.names.length < 2 ? null : <Notice kind="warning" title="Plusieurs noms">Ces fiches tiennent ensemble par un compte, une fiche d’adhésion ou une adresse. Vérifiez qu’il s’agit bien d’une seule personne&nbsp;: {held.names.join(', ')}.</Notice>}
      <p className="max-w-prose">{plural(total, 'ligne gardée', 'lignes gardées')}{held.mailboxes.length === 0 ? '' : `, sous ${held.mailboxes.join(', ')}`}.{held.traces === 0 ? '' : ` S’y ajoutent ${plural(held.traces, 'trace', 'traces')} de ce qu’elle a fait sur le site : des numéros et des dates, sans nom.`}</p>
      {held.mayTake || held.mayErase ? (
        <p className="flex flex-wrap gap-3">
          {held.mayTake ? <ButtonLink href={`/api/exports/personne?qui=${held.ref}`} variant="secondary">Emporter ses données</ButtonLink> : null}
          {held.mayErase ? <ButtonLink href={`${path}?qui=${held.ref}&etape=effacer`} variant="secondary">Effacer…</ButtonLink> : null}
        </p>
      ) : null}
      {held.treatments.map(({ name, lines }) => (
        <DataTable
          key={name} caption={name} rows={lines} rowKey={(row) => row.table}
          columns={[
            { key: 'quoi', header: 'Quoi', cell: (row) => row.what },
            { key: 'lignes', header: 'Lignes', align: 'end', cell: (row) => row.rows },
            { key: 'duree', header: 'Gardé combien de temps', cell: (row) => row.kept ?? 'comme la fiche dont cela dépend' },
            { key: 'effacer', header: 'Si on efface', cell: (row) => <><strong>{erasureLabels[row.erasure]}</strong>{row.why === null ? null : <span className="block text-ink-soft">{row.why}</span>}</> },
          ]}
        />
      ))}
    </div>
  )
}
