import type { Metadata } from 'next'
import { PageHeader } from '#components/layout/page-header'
import { Section } from '#components/layout/section'
import { Mosaic } from '#components/map/mosaic'
import { EmptyState } from '#components/ui/empty-state'
import { DataTable } from '#components/ui/table'
import { cachedInstance } from '#lib/instance/cached-instance'
import { plural } from '#lib/platform/format/french-count'
import { cachedCommunes, cachedMosaic, cachedSectors } from '#lib/territory/cached-territory'
import { readableNames } from '#lib/territory/mosaic-names'
import { pageMetadata } from '../page-metadata.ts'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title: 'Le territoire', description: 'Les communes de la CPTS, leurs habitants et leurs secteurs.', path: '/territoire' })

/** The land: drawn large, then told in words for whoever does not see the drawing. */
export default async function TerritoryPage() {
  const [instance, communes, sectors, mosaic] = await Promise.all([cachedInstance(), cachedCommunes(), cachedSectors(), cachedMosaic()])
  const own = communes.filter((one) => one.membership === 'territory')
  const bordering = communes.filter((one) => one.membership === 'bordering')
  const people = own.reduce((sum, one) => sum + (one.population ?? 0), 0)
  const departements = [...new Set(own.map((one) => one.departement))]
  const names = new Map(sectors.map((sector) => [sector.id, sector.name]))
  const isSchematic = mosaic?.cells.some((cell) => cell.shape === 'schematic') ?? false
  if (own.length === 0) return <><PageHeader title="Le territoire" /><div className="page-grid py-10"><EmptyState title="Le territoire n’est pas encore choisi">Les communes de {instance.shortName} apparaîtront ici.</EmptyState></div></>
  return (
    <>
      <PageHeader title="Le territoire" lead={<p>{plural(own.length, 'commune', 'communes')} et {people.toLocaleString('fr-FR')} habitants{departements.length > 1 ? `, dans ${departements.length} départements` : ''}.</p>} />
      {mosaic === null ? null : (
        <figure className="page-grid py-8">
          <Mosaic mosaic={mosaic} named={readableNames(mosaic, own.map((one) => one.code))} title={`Les communes de ${instance.shortName}`} description="La liste qui suit donne les mêmes communes en texte." />
          {isSchematic ? <figcaption className="mt-3 text-ink-soft">Dessin schématique : là où le contour officiel manque, une cellule est dessinée autour du centre de la commune.</figcaption> : null}
        </figure>
      )}
      <Section title="Ses communes" layout="margin" ground="surface">
        <DataTable
          caption="Communes du territoire" captionStyle="hidden" rows={own} rowKey={(row) => row.code}
          columns={[
            { key: 'nom', header: 'Commune', cell: (row) => row.name },
            { key: 'code', header: 'Code postal', cell: (row) => <span className="tabular">{row.postalCodes.join(', ')}</span> },
            { key: 'population', header: 'Habitants', align: 'end', cell: (row) => <span className="tabular">{row.population?.toLocaleString('fr-FR') ?? '–'}</span> },
            ...(sectors.length === 0 ? [] : [{ key: 'secteur', header: 'Secteur', cell: (row: { sectorId: string | null }) => (row.sectorId === null ? '–' : (names.get(row.sectorId) ?? '–')) }]),
          ]}
        />
      </Section>
      {bordering.length === 0 ? null : (
        <Section title="Communes voisines" layout="margin">
          <p className="mb-4">Hors du territoire, mais assez près pour y trouver un médecin : la recherche les propose aussi.</p>
          <p>{bordering.map((one) => one.name).join(', ')}.</p>
        </Section>
      )}
    </>
  )
}
