import { content, type ExampleContent } from './example-content.ts'

/** The digital tools that the public authorities offer to every professional: what, for whom, how to begin. */
export const usualTools: readonly ExampleContent[] = [
  content('tool', 'ror', 320, {
    title: 'ROR : le répertoire des ressources',
    what: 'Le Répertoire opérationnel des ressources décrit l’offre de soins et d’accompagnement de la région : services hospitaliers, lits, structures médico-sociales, consultations, avec leurs lignes directes.',
    forWhom: 'Les professionnels de santé, du social et du médico-social.',
    start: 'On y entre avec Pro Santé Connect, sans compte à créer. Cherchez par spécialité et par commune. La coordination vous montre le chemin en dix minutes, au téléphone.',
    link: 'https://esante.gouv.fr/produits-services/repertoire-ror',
  }),
  content('tool', 'mssante', 320, {
    title: 'MSSanté : la messagerie sécurisée',
    what: 'Écrire à un confrère, à un laboratoire ou à l’hôpital en protégeant ce que l’on dit d’un patient. Une messagerie ordinaire ne le permet pas.',
    forWhom: 'Tous les professionnels de santé, et leurs secrétariats par une adresse de cabinet.',
    start: 'Votre ordre ou votre logiciel propose une adresse. Donnez-la à la coordination : les membres connectés la trouvent dans l’annuaire, à côté de votre nom.',
    link: 'https://mailiz.mssante.fr',
  }),
  content('tool', 'dmp', 320, {
    title: 'DMP, dans Mon espace santé',
    what: 'Le Dossier médical partagé garde au même endroit comptes rendus, ordonnances et synthèses. Le patient y accède par Mon espace santé et choisit qui peut le lire.',
    forWhom: 'Les patients, et les professionnels qui les soignent avec leur accord.',
    start: 'Depuis votre logiciel ou par le site, avec votre carte ou e-CPS. Commencez par y déposer le volet de synthèse de vos patients en affection de longue durée.',
    link: 'https://www.dmp.fr',
  }),
  content('tool', 'snacs', 320, {
    title: 'SNACs : coordonner un parcours à plusieurs',
    what: 'Les Services numériques d’appui à la coordination ouvrent un cahier de liaison commun : qui passe chez le patient, quand, ce qui a changé, qui a été prévenu.',
    forWhom: 'Les équipes de soins, le dispositif d’appui à la coordination, les services à domicile.',
    start: 'Un premier patient suffit : demandez l’ouverture d’un cercle de soins à la coordination, qui invite les autres avec vous.',
    link: 'https://esante.gouv.fr',
  }),
  content('tool', 'tele-expertise', 300, {
    title: 'Télé-expertise',
    what: 'Poser une question précise à un spécialiste, avec une photo ou un examen, et recevoir son avis par écrit. Le patient n’a pas à se déplacer, et l’avis est tracé.',
    forWhom: 'Médecins, sages-femmes, infirmiers, kinésithérapeutes, orthophonistes, pharmaciens.',
    start: 'L’annuaire des services dit qui répond et sous quel délai. L’accord du patient est demandé avant l’envoi, et l’acte est remboursé aux deux professionnels.',
    link: 'https://www.ameli.fr',
  }),
  content('tool', 'carnet-de-vaccination', 260, {
    title: 'Carnet de vaccination en ligne',
    what: 'Le même carnet pour le médecin, le pharmacien, l’infirmier, la sage-femme et le patient : chacun voit ce qui a été fait, et ce qui reste à faire.',
    forWhom: 'Tous les habitants, et les professionnels qui vaccinent.',
    start: 'Pour les habitants : la rubrique « Vaccinations » de Mon espace santé. Pour les professionnels : par le logiciel, ou par le DMP avec l’accord du patient.',
    link: 'https://www.monespacesante.fr',
  }),
]
