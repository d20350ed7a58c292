import { Disclosure } from '#components/ui/disclosure'
import type { PublicNeighbour } from '#lib/territory/neighbour-queries'
import { NeighbourList } from './neighbour-list.tsx'

/** For whoever sends somebody who lives elsewhere: the CPTS there, with its sheet; nothing where none is known. */
export function OutsideHelp({ neighbours }: { neighbours: readonly PublicNeighbour[] }) {
  if (neighbours.length === 0) return null
  return (
    <Disclosure summary="Elle habite hors du territoire ? Voir les CPTS voisines" look="box">
      <div className="stack">
        <p>Nous ne connaissons que les médecins d’ici&nbsp;: donnez à la personne la fiche de sa CPTS. N’envoyez l’adressage que si elle cherche vraiment ici.</p>
        <NeighbourList neighbours={neighbours} />
      </div>
    </Disclosure>
  )
}
