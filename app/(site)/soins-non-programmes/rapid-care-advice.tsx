/** What stands on the page until somebody has written it. Sources: sante.fr, ameli.fr (service d’accès aux soins). */
export function RapidCareAdvice() {
  return (
    <div className="rich-text">
      <h2>En journée</h2>
      <ul>
        <li>Appelez d’abord votre médecin traitant : beaucoup de cabinets gardent des créneaux pour le jour même.</li>
        <li>Il est absent, ou vous n’en avez pas ? Le service d’accès aux soins (<abbr title="service d’accès aux soins">SAS</abbr>) évalue votre besoin et cherche un rendez-vous près de chez vous dans les 48 heures. On le joint par le <a href="tel:15">15</a> ou, selon les départements, par le <a href="tel:116117">116 117</a>.</li>
        <li>Pour un conseil, un petit problème, un test, poussez la porte d’une pharmacie.</li>
      </ul>
      <h2>Une pharmacie de garde</h2>
      <p>Le <a href="tel:3237">32 37</a> ou <a href="https://www.3237.fr/" rel="noopener noreferrer">3237.fr</a> donnent la pharmacie ouverte la plus proche. La nuit, elle peut ne recevoir que sur appel.</p>
      <h2>Les urgences de l’hôpital</h2>
      <p>Elles sont là pour ce qui met la vie en danger et ce que la ville ne peut pas soigner. Avant de vous y rendre, appelez le <a href="tel:15">15</a> : on vous dira où aller, et l’on vous y attendra.</p>
      <h2>Toujours sans médecin traitant ?</h2>
      <p>Voici <a href="/sans-medecin-traitant">comment en chercher un</a>.</p>
    </div>
  )
}
