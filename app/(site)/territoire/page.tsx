import type { Metadata } from 'next'
import { Section } from '#components/layout/section'
import { Mosaic } from '#components/map/mosaic'
import { EmptyState } from '#components/ui/empty-state'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedCommunes, cachedMosaic, cachedSectors } from '#lib/territory/cached-territory'
import { unitWord } from '#lib/territory/units'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { territoryInShort, TerritorySectors } from './territory-sectors.tsx'
import { UnitTable } from './unit-table.tsx'

const title = 'Le territoire'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description: 'Les communes de la CPTS, leurs habitants et leurs secteurs.', path: '/territoire' })

/** The land: drawn large, then told in words for whoever does not see the drawing. */
export default async function TerritoryPage() {
  const [instance, communes, sectors, mosaic] = await Promise.all([cachedInstance(), cachedCommunes(), cachedSectors(), cachedMosaic()])
  const own = communes.filter((one) => one.membership === 'territory')
  const bordering = communes.filter((one) => one.membership === 'bordering')
  const byPeople = own.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).map((one) => one.code)
  const isSchematic = mosaic?.cells.some((cell) => cell.shape === 'schematic') ?? false
  const word = unitWord(own)
  if (own.length === 0) return <SitePage title={title} path="/territoire"><div className="page-grid py-10"><EmptyState title="Le territoire n’est pas encore choisi">Les communes de {instance.shortName} apparaîtront ici.</EmptyState></div></SitePage>
  return (
    <SitePage title={title} lead={`${territoryInShort(own)}.`} path="/territoire">
      <div className="page-grid territory">
        {mosaic === null ? null : (
          <figure>
            <Mosaic mosaic={mosaic} names={{ of: byPeople, room: 'map' }} title={`Les ${word} de ${instance.shortName}`} description="La liste qui suit les donne tous, en texte." />
            <figcaption>{isSchematic ? `Dessin schématique : là où le contour officiel manque, une cellule est dessinée autour du centre. ` : ''}Les noms qui ne tiennent pas sur le dessin sont dans la liste.</figcaption>
          </figure>
        )}
        <aside aria-label="Le territoire en bref"><TerritorySectors units={own} sectors={sectors} /></aside>
      </div>
      <Section title={`Ses ${word}`} layout="margin" ground="surface">
        <UnitTable caption={`Les ${word} du territoire`} heading={word === 'communes' ? 'Commune' : 'Commune ou quartier'} units={own} sectors={sectors} />
      </Section>
      {bordering.length === 0 ? null : (
        <Section title="Communes voisines" layout="margin">
          <p className="mb-4 max-w-prose">Hors du territoire, mais assez près pour y trouver un médecin&nbsp;: la recherche les propose aussi.</p>
          <p className="max-w-prose">{bordering.map((one) => one.name).join(', ')}.</p>
        </Section>
      )}
    </SitePage>
  )
}
