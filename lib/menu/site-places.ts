export type SitePlace = {
  path: string
  title: string
  /** For who finds it by the site's search: what is there, and other words that people use for it. */
  summary?: string
  words?: string
}

/** The pages of the public site that are always there: for the plan, the sitemap, the search and the pictures of shared links. */
export const sitePlaces: readonly { title: string; places: readonly SitePlace[] }[] = [
  { title: 'Se soigner', places: [
    { path: '/medecins', title: 'Trouver un médecin traitant', summary: 'Les médecins du territoire qui disent accueillir de nouveaux patients, avec la date de leur dernière réponse.', words: 'médecins généralistes, médecin traitant, docteur, docteurs, généraliste, liste, carte, nouveaux patients, chercher un médecin, rendez-vous, Cartodispo' },
    { path: '/sans-medecin-traitant', title: 'Sans médecin traitant : que faire ?', summary: 'Comment chercher un médecin traitant, et qui peut vous aider en attendant.', words: 'pas de médecin, médiateur de la CPAM, renouveler une ordonnance, mon médecin part à la retraite, déclarer' },
    { path: '/etre-rappele', title: 'Être rappelé', summary: 'Laissez un numéro : la coordination vous rappelle et cherche un médecin traitant avec vous.', words: 'rappel, rappelez-moi, téléphone, demande, je cherche un médecin, aide, formulaire, pour un proche, pour ma mère' },
    { path: '/suivi', title: 'Suivre ma demande', summary: 'Où en est la recherche d’un médecin pour vous, avec votre code, et que faire en attendant.', words: 'suivi, code, où en est, ma demande, me retirer, attestation, médiateur, en attendant, renouveler une ordonnance' },
    { path: '/soins-non-programmes', title: 'Un besoin de soins rapide', summary: 'Une douleur, une fièvre, une plaie qui ne peut pas attendre : à qui s’adresser.', words: 'urgence, urgences, garde, médecin de garde, pharmacie de garde, nuit, dimanche, week-end, samu, 15, 116 117, 112, service d’accès aux soins, SAS, soins non programmés' },
    { path: '/prevention', title: 'Prévention', summary: 'Les campagnes et les rendez-vous de prévention du territoire.', words: 'dépistage, vaccination, activité physique, campagnes, santé publique' },
  ] },
  { title: 'La CPTS', places: [
    { path: '/cpts', title: 'La CPTS', summary: 'Qui sont les professionnels qui la font, son histoire, son association et son bureau.', words: 'présentation, qui sommes-nous, association, bureau, président, présidence, trésorier, histoire, statuts, communauté professionnelle territoriale de santé' },
    { path: '/projet-de-sante', title: 'Le projet de santé', summary: 'Les axes du projet de santé et leurs actions : ce qui est prévu, en cours, réalisé.', words: 'axes, actions, parcours, protocoles' },
    { path: '/nos-missions', title: 'Nos missions', summary: 'Ce que la loi confie à la CPTS, et ce qu’elle en fait chaque année.', words: 'missions, contrat, ACI, objectifs, bilan, chiffres' },
    { path: '/statistiques', title: 'Statistiques', summary: 'Médecins qui accueillent, demandes reçues et délais, événements, adhérents : les chiffres que la CPTS publie.', words: 'chiffres, données ouvertes, open data, indicateurs, nombre de médecins, délais, bilan, CSV' },
    { path: '/territoire', title: 'Le territoire', summary: 'Les communes du territoire, sur la carte et en liste.', words: 'communes, carte, villes, villages, population, habitants' },
    { path: '/cpts/documents', title: 'Documents', summary: 'Statuts, projet de santé, rapports et guides que la CPTS rend publics.', words: 'télécharger, pdf, compte rendu, rapport, règlement' },
    { path: '/partenaires', title: 'Les partenaires', summary: 'Cliniques, hôpitaux, communes, structures sociales : ceux avec qui les professionnels du territoire se coordonnent.', words: 'structures, établissements' },
    { path: '/conventions', title: 'Les conventions', summary: 'Avec qui la CPTS s’est engagée, à quoi, et ce qui en a été fait.', words: 'signature, accords' },
  ] },
  { title: 'Actualités', places: [
    { path: '/actualites', title: 'Actualités', summary: 'Ce que les professionnels de santé du territoire font ensemble, et ce qui change pour vous.', words: 'nouvelles, articles, news' },
    { path: '/actualites/presse', title: 'La presse en parle', summary: 'Les articles de presse consacrés à la CPTS et à ses conventions.', words: 'journal, journaux, revue de presse' },
    { path: '/attestations/verifier', title: 'Vérifier une attestation', summary: 'Une attestation de présence à une formation ou à une soirée est-elle vraie ? Son numéro le dit.', words: 'attestation, présence, authentique, numéro, code, vérification, employeur, DPC, formation' },
    { path: '/agenda', title: 'Agenda', summary: 'Formations, rencontres et ateliers du territoire.', words: 'événements, calendrier, dates, inscription, soirées, réunions' },
  ] },
  { title: 'Professionnels de santé', places: [
    { path: '/professionnels', title: 'L’annuaire des professionnels', summary: 'Les professionnels de santé du territoire, par profession, par commune et par nom.', words: 'annuaire, infirmiers, infirmières, kinésithérapeutes, pharmaciens, pharmacies, dentistes, sages-femmes, orthophonistes, pédicures-podologues, coordonnées, téléphone' },
    { path: '/adhesion', title: 'Adhérer à la CPTS', summary: 'Rejoindre la CPTS : pour qui, pourquoi, comment.', words: 'adhésion, rejoindre, devenir membre, cotisation, inscription' },
    { path: '/s-installer', title: 'S’installer ici', summary: 'Remplacer, reprendre un cabinet, faire un stage, rejoindre une équipe : les annonces du territoire.', words: 'installation, annonces, emploi, recrutement' },
    { path: '/outils-numeriques', title: 'Outils numériques', summary: 'À quoi sert chacun, pour qui il est fait, et par où commencer.', words: 'messagerie sécurisée, MSSanté, DMP, dossier médical, télé-expertise, logiciels, ROR' },
  ] },
  { title: 'Ce site', places: [
    { path: '/contact', title: 'Nous écrire', summary: 'Une question, une remarque : la coordination répond.', words: 'contact, contacter, écrire, message, formulaire, téléphone, adresse, joindre' },
    { path: '/recherche', title: 'Chercher sur le site', summary: 'Un mot, une question.' },
    { path: '/plan-du-site', title: 'Plan du site', summary: 'Toutes les pages du site, par sujet.' },
    { path: '/mentions-legales', title: 'Mentions légales', summary: 'Qui publie ce site et qui l’héberge.', words: 'éditeur, hébergeur' },
    { path: '/donnees-personnelles', title: 'Données personnelles', summary: 'Ce qui est gardé de vous, pourquoi et combien de temps, et vos droits.', words: 'RGPD, confidentialité, vie privée, cookies, CNIL' },
    { path: '/securite', title: 'Sécurité', summary: 'Qui peut lire quoi, ce qui l’empêche, comment c’est essayé, et comment signaler une faille.', words: 'sécurité, sécurisé, faille, vulnérabilité, piratage, hébergeur, chiffrement, confiance, garanties, qui lit mes données' },
    { path: '/accessibilite', title: 'Accessibilité', summary: 'Ce qui est accessible à tous sur ce site, et comment signaler un obstacle.', words: 'handicap, RGAA' },
  ] },
]

/** The title of a page that is always there; null for any other path. */
export function placeTitle(path: string): string | null {
  return placeAt(path)?.title ?? null
}

/** The page that is always there at this path. */
export function placeAt(path: string): SitePlace | undefined {
  return sitePlaces.flatMap((part) => part.places).find((one) => one.path === path)
}
