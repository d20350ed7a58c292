import { Section } from '#components/layout/section'
import { NeighbourList } from '#components/territory/neighbour-list'
import type { PublicNeighbour } from '#lib/territory/neighbour-queries'

/** Whoever lives outside of the territory: who can help there. */
export function Elsewhere({ neighbours }: { neighbours: readonly PublicNeighbour[] }) {
  return (
    <Section title="Vous habitez une autre commune ?" layout="margin" id="ailleurs">
      <div className="stack max-w-prose">
        <p>Nous ne connaissons que les médecins de notre territoire. {neighbours.length === 0 ? <>Là où vous habitez&nbsp;:</> : <>Les CPTS voisines font de même dans leurs communes&nbsp;:</>}</p>
        {neighbours.length === 0 ? null : <><NeighbourList neighbours={neighbours} /><p>Ailleurs encore&nbsp;:</p></>}
        <ul className="list-disc pl-6">
          <li>votre mairie sait s’il y a une communauté de soignants (CPTS) comme la nôtre, et comment la joindre&nbsp;;</li>
          <li>l’assurance maladie peut vous aider à trouver un médecin traitant&nbsp;: le <a href="tel:3646" className="underline whitespace-nowrap">36&nbsp;46</a>, ou votre compte ameli&nbsp;;</li>
          <li>l’annuaire <a href="https://www.sante.fr/" className="underline">sante.fr</a> liste les médecins de chaque commune.</li>
        </ul>
        <p>Vous emménagez bientôt ici&nbsp;? Choisissez dans la liste votre future commune, et dites-le-nous quand nous vous appelons.</p>
      </div>
    </Section>
  )
}
