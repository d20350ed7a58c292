import { page } from '#lib/content/kinds/page'
import { readableValues } from './readable-values.ts'
import type { RichText } from './rich-text.ts'
import { written } from './written.ts'

/** A text of a page that is always there: what is read until the coordination has written its own. */
export type SiteText = {
  /** The written page that takes its place. */
  slug: string
  /** Where it is read, and what the page is called in the back office. */
  path: string
  name: string
  title: string
  summary: string
  body: RichText
}

const texts: readonly SiteText[] = [
  {
    slug: 'accueil', path: '/', name: 'Accueil : la phrase sous le nom, et un texte au milieu de la page', title: 'Ce que fait une CPTS',
    summary: 'Une communauté professionnelle territoriale de santé (CPTS) réunit les soignants d’un même territoire pour que chacun trouve à se soigner près de chez soi.',
    body: written(`
      Elle ne remplace ni votre médecin ni les urgences : elle aide ceux qui vous soignent à se coordonner.

      - **Trouver un médecin**, et savoir quoi faire en attendant.
      - **Être mieux suivi**, parce que ceux qui vous soignent se parlent.
      - **Prévenir** : dépistages, vaccinations, activité physique, près de chez vous.
    `),
  },
  {
    slug: 'presentation', path: '/cpts', name: 'La CPTS : sa présentation', title: 'La CPTS', summary: 'Qui nous sommes, ce que nous faisons, et pour qui.',
    body: written(`
      ## Qu’est-ce qu’une CPTS ?

      Une communauté professionnelle territoriale de santé (CPTS) réunit, sur un territoire qu’ils ont choisi, les professionnels de santé de ville, les établissements et les acteurs sociaux qui veulent mieux travailler ensemble.

      Elle ne remplace ni votre médecin ni les urgences : elle aide ceux qui vous soignent à se coordonner. La loi lui confie des missions : faciliter l’accès à un médecin traitant et aux soins rapides, organiser les parcours entre professionnels, faire de la prévention, préparer les crises sanitaires, améliorer la qualité des soins et accueillir de nouveaux professionnels.
    `),
  },
  {
    slug: 'sans-medecin-traitant', path: '/sans-medecin-traitant', name: 'Sans médecin traitant : que faire', title: 'Sans médecin traitant : que faire ?',
    summary: 'Vous n’êtes pas seul : voici comment en chercher un, et qui peut vous aider en attendant.',
    // Sources: ameli.fr (médecin traitant, médiateur), sante.fr.
    body: written(`
      ## Chercher près de chez vous

      La [liste des médecins qui accueillent](/medecins) est tenue à jour par les cabinets eux-mêmes : chaque réponse porte la date de sa dernière confirmation. Si personne ne se déclare disponible dans votre commune, regardez les communes voisines.

      Vous pouvez aussi appeler la CPTS, au numéro qui se trouve en haut de cette page, ou [lui écrire](/contact) : elle cherche avec vous.

      ## Si vous n’en trouvez pas

      - Signalez-le à votre caisse d’assurance maladie, au [36 46](tel:3646) (service gratuit, prix d’un appel) ou sur votre compte ameli : les personnes en affection de longue durée (ALD) sont accompagnées en priorité.
      - Après plusieurs refus, vous pouvez saisir le médiateur de votre caisse d’assurance maladie.
      - Dites-le au médecin que vous consultez en attendant : sans médecin traitant faute d’en trouver un, vous pouvez être remboursé au tarif normal.

      ## En attendant

      - Votre pharmacien vaccine, fait certains dépistages et vous conseille. Il peut, dans certains cas, renouveler un traitement.
      - Infirmiers, sages-femmes, kinésithérapeutes, orthophonistes, dentistes : beaucoup se consultent directement.
      - Un problème qui ne peut pas attendre ? Voyez [comment obtenir des soins rapidement](/soins-non-programmes). En cas d’urgence vitale, faites le [15](tel:15).
    `),
  },
  {
    slug: 'en-attendant', path: '/suivi', name: 'Suivre ma demande : que faire en attendant un médecin', title: 'En attendant un médecin traitant',
    summary: 'Qui renouvelle une ordonnance, qui soigne aujourd’hui, que préparer pour le premier rendez-vous.',
    // Sources: ameli.fr, service-public.fr, sante.fr.
    body: written(`
      ## Une ordonnance à renouveler

      - Demandez à votre pharmacien : pour un traitement au long cours, il peut dans certains cas dépanner, le temps que vous voyiez un médecin.
      - Tout médecin peut renouveler une ordonnance, même s’il n’est pas votre médecin traitant. Apportez la précédente.
      - Un médecin spécialiste qui vous suit peut renouveler ce qu’il prescrit.

      ## Un problème qui ne peut pas attendre

      - Le [116 117](tel:116117) ou le [15](tel:15) : un médecin vous répond, à toute heure, et cherche une solution. En cas d’urgence vitale, toujours le [15](tel:15).
      - Voyez aussi [un besoin de soins rapide](/soins-non-programmes).

      ## Sans médecin traitant, êtes-vous moins remboursé ?

      Dites au médecin que vous cherchez et ne trouvez pas : il peut l’indiquer sur la feuille de soins, et vous êtes alors remboursé au tarif normal. Votre caisse d’assurance maladie peut aussi vous aider, au [36 46](tel:3646).

      ## Ce que vous pouvez déjà préparer

      - Votre carte Vitale à jour, et votre carte de mutuelle.
      - Vos dernières ordonnances, et la liste de ce que vous prenez.
      - Vos résultats et comptes rendus récents, et votre carnet de vaccination.
    `),
  },
  {
    slug: 'soins-non-programmes', path: '/soins-non-programmes', name: 'Un besoin de soins rapide, et ses numéros', title: 'Un besoin de soins rapide',
    summary: 'Une douleur, une fièvre, une plaie qui ne peut pas attendre plusieurs jours : à qui s’adresser.',
    // Sources: sante.fr, ameli.fr (service d’accès aux soins).
    body: written(`
      ## En journée

      - Appelez d’abord votre médecin traitant : beaucoup de cabinets gardent des créneaux pour le jour même.
      - Il est absent, ou vous n’en avez pas ? Le service d’accès aux soins (SAS) évalue votre besoin et cherche un rendez-vous près de chez vous dans les 48 heures. On le joint par le [15](tel:15) ou, selon les départements, par le [116 117](tel:116117).
      - Pour un conseil, un petit problème, un test, poussez la porte d’une pharmacie.

      ## Une pharmacie de garde

      Le [32 37](tel:3237) ou [3237.fr](https://www.3237.fr/) donnent la pharmacie ouverte la plus proche. La nuit, elle peut ne recevoir que sur appel.

      ## Les urgences de l’hôpital

      Elles sont là pour ce qui met la vie en danger et ce que la ville ne peut pas soigner. Avant de vous y rendre, appelez le [15](tel:15) : on vous dira où aller, et l’on vous y attendra.

      ## Toujours sans médecin traitant ?

      Voici [comment en chercher un](/sans-medecin-traitant).
    `),
  },
  {
    slug: 'adhesion', path: '/adhesion', name: 'Adhérer : qui, pourquoi, comment', title: 'Adhérer à la CPTS',
    summary: 'Une CPTS est une association de professionnels de santé et de structures du même territoire. Chacun y entre librement.',
    body: written(`
      ## Qui peut adhérer

      Tous les professionnels de santé qui exercent sur le territoire, quel que soit leur mode d’exercice : médecins, infirmiers, pharmaciens, masseurs-kinésithérapeutes, sages-femmes, chirurgiens-dentistes, orthophonistes, et les autres.

      Les structures sanitaires, médico-sociales et sociales sont aussi les bienvenues, par la personne qui les représente.

      ## Ce que cela apporte

      - Un annuaire des professionnels du territoire, avec leurs adresses MSSanté et leurs lignes directes.
      - Le registre des médecins qui accueillent de nouveaux patients, y compris ce qui est réservé aux adhérents.
      - Une voix dans le choix des actions, et des soirées où l’on rencontre enfin ceux que l’on a au téléphone.
      - L’aide de la coordination pour monter un projet à plusieurs.

      ## Comment cela se passe

      1. Vous envoyez le formulaire ci-dessous. Un courriel confirme qu’il est arrivé.
      2. La coordination le lit, et vous écrit s’il manque quelque chose.
      3. Le bureau se prononce à sa prochaine réunion.
      4. Vous recevez la réponse, et l’accès à votre espace.
    `),
  },
  {
    slug: 'accessibilite', path: '/accessibilite', name: 'Accessibilité : ce qui est fait, ce qui est prévu', title: 'Accessibilité',
    summary: 'Nous voulons un site que chacun puisse utiliser : sans souris, sans JavaScript, avec un lecteur d’écran, en grand.',
    body: written(`
      ## Ce qui est fait

      - Chaque page s’utilise au clavier, et les pages publiques sans JavaScript.
      - Les textes sont contrastés et grandissent jusqu’à 200 % sans se couper ; les pages tiennent dans 320 pixels de large.
      - Aucun état n’est dit par la couleur seule.
      - Les formulaires nomment chaque erreur et y conduisent.
      - Chaque page est vérifiée par un outil automatique (axe) à chaque version. Un tel outil ne voit qu’une partie des défauts.

      ## Ce qui est connu pour ne pas l’être

      La carte ne se parcourt pas entièrement sans souris ; la liste des médecins donne les mêmes informations en texte. Les fichiers de tableur ne sont pas étiquetés.

      ## Ce qui est prévu

      Un audit du RGAA par un tiers, la publication de son taux, puis la correction des défauts trouvés. Cette page sera mise à jour à chaque étape.
    `),
  },
]

export type SiteTextName = 'en-attendant' | 'accueil' | 'presentation' | 'sans-medecin-traitant' | 'soins-non-programmes' | 'adhesion' | 'accessibilite'

/** The texts of the pages that are always there, in the order of the back office. */
export const siteTexts: readonly SiteText[] = texts

/** The text that stands on a page until somebody has written it, as it is read: with the spaces that French never breaks a line at. */
export function siteText(name: SiteTextName): SiteText {
  const found = texts.find((one) => one.slug === name)
  if (found === undefined) throw new Error(`no text named ${name}`)
  const { title, summary, body } = found
  return { ...found, ...(readableValues(page.fields, { title, summary, body }) as Pick<SiteText, 'title' | 'summary' | 'body'>) }
}
