import type { ExampleClock } from '#prisma/examples/example-clock'
import { content, type ExampleContent, forMembers } from '#prisma/examples/example-content'
import { missionIds } from '#prisma/examples/usual-missions'

/** How the association came to be, who answers for it, and its papers. */
export function life(clock: ExampleClock): readonly ExampleContent[] {
  return [
    content('step', 'plateforme-d-appui', 346, { title: 'Premières concertations', when: '2018', text: 'Des professionnels du Douaisis se réunissent autour de situations complexes, dans la Plateforme Territoriale d’Appui.', parties: 'La Plateforme Territoriale d’Appui' }),
    content('step', 'premieres-reunions', 346, { title: 'Premières réunions', when: 'L’année suivante', text: 'Une vingtaine de soignants de la Pévèle et des bords de Scarpe se retrouvent le soir, dans une salle d’Orchies.' }),
    content('step', 'association', 346, { title: 'Création de l’association', when: 'Six mois plus tard', text: 'Les statuts sont adoptés, le premier bureau est élu.' }),
    content('step', 'lettre-d-intention', 346, { title: 'Lettre d’intention', when: 'Le même automne', text: 'La CPTS dit quel territoire elle veut servir : vingt communes, entre deux intercommunalités.', parties: 'L’agence régionale de santé' }),
    content('step', 'projet-de-sante', 346, { title: 'Projet de santé validé', when: 'Au printemps', text: 'Quatre axes et huit actions, écrits par les professionnels.', parties: 'L’agence régionale de santé' }),
    content('step', 'signature-de-l-aci', 346, { title: 'Signature de l’accord conventionnel (ACI)', when: 'L’hiver suivant', text: 'Le contrat de cinq ans qui finance les missions de la CPTS.', parties: 'La CPAM et l’agence régionale de santé' }),
    content('step', 'convention-psd', 336, { title: 'Convention avec la PSD', when: 'Il y a un an', text: 'La Plateforme Santé du Douaisis, partenaire des premiers jours, signe une convention en quatre axes.', parties: 'La Plateforme Santé du Douaisis' }),
    content('step', 'dialogue-de-gestion', 170, { title: 'Dialogue de gestion', when: 'Chaque année', text: 'La CPTS rend compte de ses actions et de ses dépenses à l’anniversaire du contrat.', parties: 'La CPAM et l’agence régionale de santé' }),

    content('officer', 'presidence', 346, { title: 'Présidence', profession: 'Médecin généraliste, Coutiches', fromOn: clock.dayAgo(380) }),
    content('officer', 'vice-presidence', 346, { title: 'Vice-présidence', profession: 'Infirmière libérale, Orchies', fromOn: clock.dayAgo(380) }),
    content('officer', 'tresorerie', 346, { title: 'Trésorerie', profession: 'Pharmacien, Orchies', fromOn: clock.dayAgo(380) }),
    content('officer', 'secretariat', 346, { title: 'Secrétariat', profession: 'Orthophoniste, Flines-lez-Raches', fromOn: clock.dayAgo(380) }),
    content('officer', 'coordination', 346, { title: 'Coordination', profession: 'Salariée de l’association', fromOn: clock.dayAgo(600) }),
    content('officer', 'ancienne-presidence', 346, { title: 'Présidence', profession: 'Médecin généraliste, Lallaing', fromOn: clock.dayAgo(1_110), untilOn: clock.dayAgo(381) }),
    content('officer', 'ancienne-tresorerie', 346, { title: 'Trésorerie', profession: 'Kinésithérapeute, Bersée', fromOn: clock.dayAgo(1_110), untilOn: clock.dayAgo(381) }),
    content('officer', 'ancien-secretariat', 346, { title: 'Secrétariat', profession: 'Sage-femme, Nomain', fromOn: clock.dayAgo(1_110), untilOn: clock.dayAgo(381) }),

    content('document', 'statuts', 346, { title: 'Statuts de l’association', kind: 'statuts', datedOn: clock.dayAgo(1_110), summary: 'But, membres, assemblée générale, conseil d’administration.' }),
    content('document', 'reglement-interieur', 346, { title: 'Règlement intérieur et règles d’indemnisation', kind: 'statuts', datedOn: clock.dayAgo(370), summary: 'Qui est indemnisé, pour quoi, et jusqu’à quel montant par année civile.' }),
    content('document', 'projet-de-sante', 344, { title: 'Projet de santé', kind: 'projet', datedOn: clock.dayAgo(700), summary: 'Le diagnostic du territoire, les quatre axes et les actions.' }),
    content('document', 'aci', 344, { title: 'Accord conventionnel interprofessionnel', kind: 'aci', missions: missionIds('acces', 'parcours', 'prevention', 'crises', 'qualite', 'professionnels'), datedOn: clock.dayAgo(420), summary: 'Le contrat de cinq ans signé avec la CPAM et l’agence régionale de santé.' }),
    content('document', 'convention-psd', 336, { title: 'Convention CPTS – PSD', kind: 'autre', datedOn: clock.dayAgo(340), summary: 'Les quatre axes, les engagements de chacun, l’annexe sur les données.' }),
    content('document', 'fiche-sans-medecin-traitant', 140, { title: 'Fiche « Sans médecin traitant : que faire ? »', kind: 'guide', missions: missionIds('acces'), datedOn: clock.dayAgo(142), summary: 'Une page à afficher en mairie, en pharmacie et dans les salles d’attente.' }),
    content('document', 'prescrire-l-activite-physique', 398, { title: 'Prescrire l’activité physique', kind: 'guide', missions: missionIds('prevention'), datedOn: clock.dayAgo(402), summary: 'Trois questions, deux adresses, une ordonnance type.' }),
    content('document', 'rapport-d-activite', 160, { title: 'Rapport d’activité de l’année', kind: 'rapport', datedOn: clock.dayAgo(165), summary: 'Ce qui a été fait, avec qui, et ce que cela a coûté.' }),
    forMembers(content('document', 'compte-rendu-assemblee-generale', 520, { title: 'Compte rendu de l’assemblée générale', kind: 'compte_rendu', datedOn: clock.dayAgo(536), summary: 'Votes, comptes et élection du bureau.' })),
    forMembers(content('document', 'compte-rendu-bureau', 33, { title: 'Compte rendu du bureau', kind: 'compte_rendu', datedOn: clock.dayAgo(38), summary: 'Préparation des formations, point sur Cartodispo.' })),
  ]
}
