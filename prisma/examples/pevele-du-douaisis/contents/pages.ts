import { content, type ExampleContent, withPending } from '#prisma/examples/example-content'
import { usualPages } from '#prisma/examples/usual-pages'
import { written } from '#lib/content/written'

const presentation = content('page', 'presentation', 348, {
  title: 'La CPTS, c’est quoi ?',
  summary: 'Des professionnels de santé de vingt communes, entre Orchies et la Scarpe, qui ont choisi de s’organiser ensemble pour mieux soigner les habitants.',
  body: written(`
    Une communauté professionnelle territoriale de santé (CPTS) est une association. Elle réunit celles et ceux qui soignent sur un même territoire : médecins, pharmaciens, infirmiers, kinésithérapeutes, orthophonistes, sages-femmes, dentistes… avec les établissements et les structures sociales.

    ## Pourquoi ici

    De Mouchin à Lallaing, les habitants passent d’une commune à l’autre pour se soigner. Les départs de médecins se sentent partout, et chacun, seul, ne peut pas grand-chose. À plusieurs, on peut répondre à trois questions simples :

    - **Qui peut m’accueillir ?** Avec Cartodispo, les médecins disent s’ils prennent de nouveaux patients, et depuis quand c’est vrai.
    - **Qui se parle autour de moi ?** Médecin, infirmier, pharmacien et hôpital préparent ensemble une sortie ou un suivi compliqué.
    - **Comment rester en bonne santé ?** La CPTS organise la prévention près de chez vous, avec les communes et la Maison Sport Santé.

    ## Ce que la CPTS ne fait pas

    Elle ne soigne pas elle-même, n’attribue pas de médecin et ne prend pas de rendez-vous. Elle fait en sorte que ceux qui soignent se connaissent et s’organisent.

    ## Qui la finance

    Un contrat signé pour cinq ans avec l’assurance maladie et l’agence régionale de santé, l’accord conventionnel interprofessionnel (ACI). Chaque année, la CPTS rend compte de ce qu’elle a fait.

    ! Vous exercez sur le territoire ? [Rejoindre la CPTS](/adhesion) prend cinq minutes, et l’on y participe à la mesure de son temps.
  `),
})

/** Free pages of the site. */
export const pages: readonly ExampleContent[] = [
  withPending('page', presentation, { summary: 'Des professionnels de santé de vingt communes, entre Orchies et la Scarpe, qui s’organisent ensemble : pour que chacun trouve à se soigner près de chez lui.' }),
  ...usualPages('la Pévèle ou le nord du Douaisis'),
  content('page', 'maison-sport-sante', 310, {
    title: 'La Maison Sport Santé',
    summary: 'Bouger quand on est malade, quand on ne l’a pas fait depuis longtemps, ou quand on ne sait pas par où commencer : on vous aide à trouver l’activité qui vous va.',
    body: written(`
      La Maison Sport Santé est portée par la Plateforme Santé du Douaisis (PSD). La CPTS en est partenaire.

      ## Comment cela se passe

      1. Un premier entretien, pour parler de votre santé, de ce que vous aimez et de ce qui vous freine.
      2. Un test simple : marcher, s’asseoir, se relever, garder l’équilibre.
      3. Un programme sur douze semaines, près de chez vous, en petit groupe.
      4. Un second entretien, pour continuer seul ou dans un club.

      ## Faut-il une ordonnance ?

      Elle n’est pas obligatoire. Si vous êtes en affection de longue durée, parlez-en à votre médecin : il peut vous prescrire une activité physique adaptée.
    `),
  }),
  content('page', 'plateforme-acteurs-de-sante-du-douaisis', 240, {
    title: 'acteursantedouaisis.fr, l’annuaire du Douaisis',
    summary: 'La plateforme du Douaisis réunit professionnels, services et associations. Notre registre public des médecins l’alimente chaque jour.',
    body: written(`
      Sur [acteursantedouaisis.fr](https://acteursantedouaisis.fr), on cherche un professionnel, un service d’aide ou une association de tout le Douaisis.

      Nous y apportons une seule chose, mais tenue à jour : les médecins généralistes qui ont choisi de dire publiquement qu’ils accueillent de nouveaux patients. Le fichier est libre, en [JSON](/api/medecins.json) et en [tableau](/api/medecins.csv).

      Les fiches réservées aux professionnels n’en font jamais partie.
    `),
  }),
  content('page', 'rejoindre-la-cpts', 300, {
    title: 'Rejoindre la CPTS',
    summary: 'Toute personne qui soigne ou accompagne sur les vingt communes peut adhérer, quel que soit son mode d’exercice.',
    body: written(`
      ## Ce que l’on y gagne

      - Connaître ses voisins : l’annuaire des professionnels, des services et des structures.
      - Se former avec les autres métiers, près de chez soi, en soirée.
      - Être indemnisé pour le temps donné aux réunions et aux actions.
      - Peser sur ce qui se décide pour le territoire.

      ## Ce que cela demande

      L’adhésion à l’association vaut pour une année civile. On vient quand on peut, sur l’action que l’on choisit. La coordination prépare, relance et rédige : votre temps va à vos idées.

      [Remplir le formulaire d’adhésion](/adhesion)
    `),
  }),
  content('page', 'ma-premiere-annee-de-cabinet', 'draft', {
    title: 'Ma première année de cabinet',
    summary: 'Un guide pour les médecins et les infirmiers qui s’installent, avec les adresses utiles des vingt communes.',
    body: written('## Avant d’ouvrir\n\nÀ compléter avec les retours des deux dernières installations.'),
  }),
]
