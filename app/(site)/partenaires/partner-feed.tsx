import { Section } from '#components/layout/section'

/** For partner platforms: how to show the public register on their own pages. */
export function PartnerFeed() {
  return (
    <Section title="Vous tenez une plateforme&nbsp;?" layout="margin" id="flux">
      <div className="rich-text">
        <p>Un site du territoire peut montrer, à jour, les médecins qui disent à tous accueillir de nouveaux patients. Les mêmes informations que <a href="/medecins">notre page publique</a>, rien de plus, sans clé ni inscription&nbsp;:</p>
        <ul>
          <li><a href="/api/medecins.json">Le flux JSON</a>, pour un programme&nbsp;: une liste de médecins, chacun avec l’adresse de sa fiche, ce qu’il déclare et la date de sa dernière confirmation.</li>
          <li><a href="/api/medecins.csv">Le fichier CSV</a>, pour un tableur&nbsp;: une ligne par médecin.</li>
          <li><a href="/actualites/flux.xml">Les actualités</a>, au format RSS.</li>
        </ul>
        <p>Relisez-les aussi souvent qu’il vous plaît, et montrez toujours la date avec la réponse&nbsp;: un médecin peut changer d’avis demain.</p>
      </div>
    </Section>
  )
}
