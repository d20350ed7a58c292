import { content, type ExampleContent } from './example-content.ts'
import { written } from '#lib/content/written'

/** The two pages that every CPTS owes to whoever does not know where to turn; how to reach this one stands in the header. */
export function usualPages(territory: string): readonly ExampleContent[] {
  return [
    content('page', 'sans-medecin-traitant', 330, {
      title: 'Sans médecin traitant : que faire ?',
      summary: `Vous habitez ${territory} et vous n’avez pas, ou plus, de médecin traitant. Voici comment chercher, et comment vous faire soigner en attendant.`,
      body: written(`
        ## Chercher un médecin

        1. **Regardez la liste des médecins qui accueillent.** Elle est tenue à jour avec eux : [les médecins du territoire](/medecins). Chaque réponse porte sa date.
        2. **Demandez autour de vous.** Votre pharmacien, votre infirmière, le médecin d’un proche savent souvent qui reprend un cabinet.
        3. **Appelez la CPTS**, au numéro qui se trouve en haut de cette page. Nous n’attribuons pas de médecin, mais nous pouvons vous mettre en relation.
        4. **Appelez votre caisse d’assurance maladie** au 3646 : son médiateur aide les personnes en affection de longue durée, ou qui n’ont trouvé personne.

        ! Vous choisissez votre médecin, et il peut choisir de ne pas accepter de nouveaux patients. Personne ne peut vous refuser à cause de votre maladie, de votre âge ou de votre complémentaire santé.

        ## En attendant

        - **Votre traitement va manquer :** le pharmacien peut, sous conditions, vous dépanner d’une boîte. Apportez votre dernière ordonnance.
        - **Vous avez besoin d’un avis dans la journée :** [les soins non programmés](/soins-non-programmes).
        - **Vaccins, suivi de grossesse, pansements, rééducation :** infirmiers, sages-femmes, kinésithérapeutes et pharmaciens vous reçoivent directement pour une partie de leurs soins.

        ## Le jour du premier rendez-vous

        Apportez votre carte Vitale, vos ordonnances, vos derniers résultats, votre carnet de vaccination. La déclaration du médecin traitant se fait sur place, en deux minutes : elle n’engage à rien d’autre qu’à être mieux remboursé.
      `),
    }),
    content('page', 'soins-non-programmes', 330, {
      title: 'Soins non programmés',
      summary: 'Un besoin de soins aujourd’hui ou demain, sans que la vie soit en danger : qui appeler, dans quel ordre.',
      body: written(`
        ! **Urgence vitale : appelez le 15** (ou le 114 par SMS si vous n’entendez pas ou ne pouvez pas parler).

        | Quand | Qui appeler |
        | En journée, en semaine | Votre médecin traitant d’abord : les cabinets gardent des créneaux pour leurs patients |
        | Il est absent, ou vous n’en avez pas | Le [116 117](tel:116117), qui oriente vers un médecin du secteur |
        | Le soir, la nuit, le week-end | Le [116 117](tel:116117) : médecin de garde, visite, ou conseil |
        | Une question sur un médicament | Votre pharmacien, et la nuit [la pharmacie de garde](https://www.3237.fr) au 3237 |
        | Un doute sur une intoxication | Le centre antipoison de la région |

        ## Le service d’accès aux soins (SAS)

        Derrière le 15 et le 116 117, des médecins écoutent, conseillent, et trouvent si besoin un rendez-vous près de chez vous sous 48 heures. Appeler avant de se déplacer évite bien des heures d’attente aux urgences.

        ## Ce que nous faisons

        Les médecins de la CPTS s’organisent pour que chacun trouve une réponse, qu’il ait ou non un médecin traitant. Nous ne prenons pas les rendez-vous nous-mêmes : le service d’accès aux soins le fait déjà.
      `),
    }),
  ]
}
