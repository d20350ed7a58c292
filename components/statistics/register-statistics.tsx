import { BarChart } from '#components/ui/bar-chart'
import { DataTable } from '#components/ui/table'
import type { PublicFigures } from '#lib/cartodispo/public-figures-queries'
import { plural } from '#lib/platform/format/french-count'
import { monthAndYear } from '#lib/platform/format/french-date'

type RegisterStatisticsProps = { figures: PublicFigures | null; freshShare: number | null }

/** GPs of the territory and how many welcome, as they were frozen for the month. */
export function RegisterStatistics({ figures, freshShare }: RegisterStatisticsProps) {
  if (figures === null || (figures.territory === null && figures.sectors.length === 0)) return <p className="max-w-prose">Trop peu de médecins ont répondu pour qu’un chiffre soit publié sans dire qui.</p>
  const rows = [...figures.sectors, ...(figures.territory === null ? [] : [{ name: 'Tout le territoire', ...figures.territory }])]
  const title = `Médecins généralistes qui accueillent de nouveaux patients, ${monthAndYear(figures.monthOn)}`
  return (
    <div className="grid gap-4">
      {figures.territory === null ? null : (
        <p className="lead max-w-prose"><strong>{plural(figures.territory.open, 'médecin accueille', 'médecins accueillent')}</strong> de nouveaux patients, sur {figures.territory.gps}. {freshShare === null ? null : <>Environ {freshShare}&nbsp;% des réponses ont moins de trente jours.</>}</p>
      )}
      {figures.sectors.length < 2 ? null : <BarChart title="Part des médecins qui accueillent, par secteur" bars={figures.sectors.map(({ name, gps, open }) => ({ key: name, label: name, value: open / gps, words: `${open} sur ${gps}` }))} />}
      <DataTable
        caption={title} rows={rows} rowKey={({ name }) => name}
        columns={[{ key: 'sector', header: 'Secteur', cell: ({ name }) => name }, { key: 'gps', header: 'Médecins', align: 'end', cell: ({ gps }) => <span className="tabular">{gps}</span> }, { key: 'open', header: 'Accueillent', align: 'end', cell: ({ open }) => <span className="tabular">{open}</span> }]}
      />
      <p className="max-w-prose text-ink-soft">Réponses que les médecins n’ont pas voulues publiques comprises. Un secteur de moins de cinq médecins, ou dont moins de trois accueillent, n’a pas de ligne&nbsp;; d’autres n’en ont pas non plus quand la soustraction le ferait deviner.</p>
    </div>
  )
}
