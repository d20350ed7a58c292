import type { Phone } from '#components/layout/site-header'

/** What stands on the page until somebody has written it. Sources: ameli.fr (médecin traitant, médiateur), sante.fr. */
export function WithoutDoctorSteps({ phone }: { phone: Phone | null }) {
  return (
    <div className="rich-text">
      <h2>Chercher près de chez vous</h2>
      <p>La <a href="/medecins">liste des médecins qui accueillent</a> est tenue à jour par les cabinets eux-mêmes : chaque réponse porte la date de sa dernière confirmation. Si personne ne se déclare disponible dans votre commune, regardez les communes voisines.</p>
      {phone === null ? null : <p>Vous pouvez aussi appeler la CPTS au <a href={`tel:${phone.number}`} className="tabular">{phone.display}</a>, {phone.hours} : elle cherche avec vous.</p>}
      <h2>Si vous n’en trouvez pas</h2>
      <ul>
        <li>Signalez-le à votre caisse d’assurance maladie, au <a href="tel:3646">36 46</a> (service gratuit, prix d’un appel) ou sur votre compte ameli : les personnes en affection de longue durée (<abbr title="affection de longue durée">ALD</abbr>) sont accompagnées en priorité.</li>
        <li>Après plusieurs refus, vous pouvez saisir le médiateur de votre caisse d’assurance maladie.</li>
        <li>Dites-le au médecin que vous consultez en attendant : sans médecin traitant faute d’en trouver un, vous pouvez être remboursé au tarif normal.</li>
      </ul>
      <h2>En attendant</h2>
      <ul>
        <li>Votre pharmacien vaccine, fait certains dépistages et vous conseille. Il peut, dans certains cas, renouveler un traitement.</li>
        <li>Infirmiers, sages-femmes, kinésithérapeutes, orthophonistes, dentistes : beaucoup se consultent directement.</li>
        <li>Un problème qui ne peut pas attendre ? Voyez <a href="/soins-non-programmes">comment obtenir des soins rapidement</a>. En cas d’urgence vitale, faites le <a href="tel:15">15</a>.</li>
      </ul>
    </div>
  )
}
