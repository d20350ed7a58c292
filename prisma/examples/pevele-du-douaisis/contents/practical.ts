import { addDays } from '#lib/platform/day'
import { fictitiousEmail } from '#prisma/examples/fictitious'
import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent } from '#prisma/examples/example-content'
import { written } from '#lib/content/written'

const answerTo = `Écrire à la coordination : ${fictitiousEmail('contact')}`

/** Prevention campaigns and offers: some current, some ended. */
export function practical(clock: ExampleClock): readonly ExampleContent[] {
  const inDays = (count: number) => addDays(clock.today, count)
  return [
    content('handout', 'affiche', 30, { title: 'Un médecin traitant ? On vous aide à le trouver.', document: 'affiche', lead: 'Appelez-nous : nous savons qui accueille de nouveaux patients aujourd’hui, d’Orchies à Lallaing.', closing: 'Un service gratuit. Une urgence vitale : le 15.' }),
    content('handout', 'fiche-patients', 'draft', { title: 'Sans médecin traitant : que faire ?', document: 'patients', lead: 'À relire avec les pharmaciens.' }),
    content('campaign', 'bouger-chaque-jour', 29, {
      title: 'Bouger chaque jour, même un peu', fromOn: clock.dayAgo(30), untilOn: inDays(48),
      summary: 'Douze semaines pour reprendre une activité, avec la Maison Sport Santé et cinq communes du territoire.',
      forWhom: 'Tous les adultes, et d’abord ceux qui vivent avec une maladie chronique ou qui n’ont pas bougé depuis longtemps.',
      body: written(`
        Trente minutes de marche par jour protègent le cœur, aident à dormir et font baisser le sucre dans le sang. On peut les faire en trois fois dix minutes.

        ## Trois façons de commencer

        - **Seul :** descendre un arrêt plus tôt, prendre l’escalier, jardiner.
        - **À plusieurs :** les groupes de marche du mardi matin, au départ de la place.
        - **Accompagné :** un bilan à la [Maison Sport Santé](/maison-sport-sante).

        ! Une douleur dans la poitrine, un essoufflement inhabituel : arrêtez-vous et appelez le 15.
      `),
    }),
    content('campaign', 'depistage-du-cancer-colorectal', 320, {
      title: 'Dépistage du cancer colorectal', fromOn: clock.dayAgo(318), untilOn: clock.dayAgo(286),
      summary: 'Un test simple, chez soi, tous les deux ans entre 50 et 74 ans. Les pharmacies du territoire remettent le kit.',
      forWhom: 'Femmes et hommes de 50 à 74 ans.',
      body: written(`
        Détecté tôt, ce cancer se guérit neuf fois sur dix. Pendant un mois, dix-neuf pharmacies et trois marchés ont remis des kits et répondu aux questions.

        La campagne est terminée ; le kit, lui, reste disponible toute l’année chez votre pharmacien.
      `),
    }),
    content('campaign', 'memoire-et-sommeil', 'draft', { title: 'Bien dormir, bien vieillir', summary: 'Des ateliers avec les communes et les pharmaciens.' }),

    content('offer', 'remplacement-orchies', 18, {
      title: 'Remplacement de médecine générale en maison de santé', kind: 'remplacement', profession: 'Médecin généraliste', place: 'Orchies', fromOn: inDays(12), untilOn: inDays(9),
      body: written('Deux semaines dans une équipe de six médecins, avec un secrétariat sur place et une infirmière en pratique avancée. Logiciel partagé, visites en groupe le jeudi.'),
      contact: answerTo,
    }),
    content('offer', 'cabinet-a-reprendre-lallaing', 52, {
      title: 'Cabinet infirmier à reprendre', kind: 'reprise', profession: 'Infirmier ou infirmière', place: 'Lallaing', fromOn: inDays(60), untilOn: inDays(120),
      body: written('Une associée part à la retraite après trente ans. Le cabinet compte trois infirmiers, tourne sur la commune et Anhiers, et travaille chaque jour avec la pharmacie voisine.\n\n- Local en rez-de-chaussée, loyer modéré.\n- Passage de relais de trois mois.'),
      contact: answerTo,
    }),
    content('offer', 'stage-interne', 75, {
      title: 'Stage d’interne : deux cabinets, deux façons d’exercer', kind: 'stage', profession: 'Interne de médecine générale', place: 'Orchies et Coutiches', fromOn: inDays(150), untilOn: inDays(95),
      body: written('Un semestre entre une maison de santé et un cabinet de campagne, avec une journée par mois à la coordination de la CPTS. Logement possible sur place.'),
      contact: answerTo,
    }),
    content('offer', 'orthophoniste-flines', 130, {
      title: 'Installation en orthophonie', kind: 'installation', profession: 'Orthophoniste', place: 'Flines-lez-Raches', untilOn: clock.dayAgo(25),
      body: written('Un bureau se libère dans un cabinet partagé avec deux kinésithérapeutes. La place est prise : merci à toutes celles qui ont répondu.'),
      contact: answerTo,
    }),
  ]
}
