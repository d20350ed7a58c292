/** What the documents of the examples say where the site does not say it already: invented, but as such documents are. */

/** The statutes of an association; articles 4 and 6 leave the door open to communes nearby. */
export function statutesText(name: string): string {
  return `
    ## Article 1 · Nom
    L’association, régie par la loi du 1er juillet 1901, s’appelle « ${name} ».
    ## Article 2 · But
    Elle réunit les professionnels de santé du territoire pour mieux coordonner les soins, en améliorer l’accès et développer la prévention, selon le projet de santé qu’ils ont écrit.
    ## Article 3 · Siège
    Le siège est fixé par le conseil d’administration, dans une commune du territoire.
    ## Article 4 · Territoire
    Le territoire est celui du projet de santé. Les communes limitrophes, ou qui n’appartiennent à aucun projet de CPTS, peuvent y entrer lorsque les professionnels qui y exercent le demandent.
    ## Article 5 · Membres
    - Le collège des professionnels de santé libéraux.
    - Le collège des structures d’exercice coordonné et des centres de santé.
    - Le collège des partenaires : hôpitaux, cliniques, structures sociales et médico-sociales, communes.
    ## Article 6 · Admission
    Toute demande est examinée par le bureau. Celle d’un professionnel d’une commune limitrophe vaut souhait de voir sa commune rejoindre le territoire.
    ## Article 7 · Cotisation
    Elle est due par année civile. L’assemblée générale en fixe le montant, qui peut être nul.
    ## Article 8 · Assemblée générale
    Elle se réunit une fois par an, entend les rapports moral et financier, élit le conseil d’administration. Chaque membre peut porter deux pouvoirs.
    ## Article 9 · Conseil d’administration et bureau
    Le conseil élit en son sein une présidence, une vice-présidence, une trésorerie et un secrétariat, pour deux ans.
    ## Article 10 · Ressources
    Cotisations, financement de l’accord conventionnel interprofessionnel, subventions, dons.
    ## Article 11 · Dissolution
    Décidée par une assemblée générale extraordinaire aux deux tiers. Les biens vont à une association de but semblable.
  `
}

export const minutesTexts: Readonly<Record<string, string>> = {
  'usual': `
    ## Ordre du jour
    - Approbation du compte rendu précédent.
    - Point sur les actions.
    - Questions diverses.
    ## Décisions
    Le compte rendu précédent est approuvé à l’unanimité.
  `,
  'compte-rendu-assemblee-generale': `
    ## Présents
    Soixante membres présents, dix-huit représentés : le quorum est atteint.
    ## Rapport moral
    La présidence rappelle les actions de l’année. Le rapport est adopté : 76 voix pour, 2 abstentions.
    ## Comptes
    La trésorerie présente le bilan. Les comptes sont approuvés à l’unanimité, quitus est donné.
    ## Élection
    - Présidence : médecin généraliste, Coutiches.
    - Vice-présidence : infirmière libérale, Orchies.
    - Trésorerie : pharmacien, Orchies.
    - Secrétariat : orthophoniste, Flines-lez-Raches.
    ## Questions
    Un membre demande que les dates de formation soient connues deux mois à l’avance. Accepté.
    Compte rendu réservé aux membres de l’association.
  `,
  'compte-rendu-bureau': `
    ## Présents
    Présidence, vice-présidence, trésorerie, secrétariat, coordination.
    ## Formation aux soins palliatifs
    La salle est réservée. Trente places, dont dix pour les équipes de la PSD. La coordination envoie les invitations.
    ## Cartodispo
    Neuf cabinets n’ont pas répondu depuis deux mois : chacun des membres du bureau en appelle deux.
    ## Dépenses
    Le bureau accorde l’achat d’un vidéoprojecteur, dans la limite de 600 €.
    Prochaine réunion dans six semaines. Compte rendu réservé aux membres de l’association.
  `,
}

export const guideTexts: Readonly<Record<string, string>> = {
  'usual': `
    ## Objet
    Ce document fixe ce que les parties font ensemble, et comment elles en rendent compte.
    ## Engagements
    - Améliorer l’accès aux soins, en particulier pour les personnes sans médecin traitant.
    - Organiser des parcours pluriprofessionnels autour du patient.
    - Développer des actions territoriales de prévention.
    - Développer la qualité et la pertinence des soins, accompagner les professionnels.
    ## Suivi
    Un dialogue de gestion a lieu chaque année, à la date anniversaire. Les indicateurs y sont présentés et discutés.
    ## Durée
    Cinq ans à compter de la signature.
  `,
  'data-annex': `
    Chaque partie reste responsable des données de ses patients. Aucune donnée de santé ne passe par une messagerie ordinaire.
    - Ce qui est échangé : nom du professionnel, coordonnées du cabinet, disponibilité. Rien sur les patients sans leur accord.
    - Pour quoi : orienter une personne vers un médecin qui peut l’accueillir.
    - Combien de temps : le temps de la convention. Chaque consultation du registre est inscrite dans un journal.
    - Qui joindre : le contact « données personnelles » de chaque partie.
  `,
  'prescrire-l-activite-physique': `
    ## Trois questions
    - Combien de temps marchez-vous un jour ordinaire ?
    - Qu’est-ce qui vous en empêche : la douleur, la peur, le temps ?
    - Qu’aimeriez-vous refaire ?
    ## Deux adresses
    - La Maison Sport Santé : bilan, programme, suivi.
    - Les ateliers « Sport pour tous » de la CPTS, dans quatre communes.
    ## Ordonnance type
    Activité physique adaptée, deux séances par semaine pendant douze semaines, intensité légère à modérée, à réévaluer à la fin.
  `,
  'fiche-langues': `
    ## Avant
    - Demander la langue dès la prise de rendez-vous, et la noter.
    - Prévoir un rendez-vous double.
    ## Pendant
    - Appeler un interprète professionnel par téléphone. Ni l’enfant, ni le voisin.
    - Regarder la personne, parler en phrases courtes, montrer.
    - Faire redire : « Qu’allez-vous faire en rentrant ? »
    ## Après
    - Remettre une feuille dessinée ou traduite.
    - Noter ce qui a été compris, et ce qui reste à revoir.
  `,
}

export const pathwayTexts: Readonly<Record<string, string>> = {
  'usual': `
    ## 1 · Repérer
    Chaque professionnel peut ouvrir le parcours, avec l’accord de la personne. Une question simple, posée sans juger.
    ## 2 · Prévenir
    Le médecin traitant est prévenu par messagerie sécurisée, le jour même. Sans médecin traitant, la coordination aide à en trouver un.
    ## 3 · Organiser
    - Qui vient, quel jour, pour quoi faire.
    - Qui appeler si cela s’aggrave, la nuit et le week-end compris.
    - Ce que la personne et son entourage ont compris et accepté.
    ## 4 · Suivre
    Un point est fait à quinze jours, puis à trois mois. Ce qui a changé est noté au même endroit pour tous.
    ## 5 · Faire le bilan
    Une fois par an, les métiers relisent ensemble dix parcours, et corrigent ce document.
  `,
  'suivi-du-diabete': `
    ## Ce que fait l’infirmier
    - Consultations de suivi à trois, six et neuf mois : pieds, poids, tension, traitement.
    - Prescription des bilans prévus par le protocole.
    ## Ce qui est partagé
    Le résultat de chaque consultation, par messagerie sécurisée, avec les écarts en tête.
    ## Ce qui revient au médecin
    - L’entrée dans le protocole et la consultation annuelle.
    - Tout changement de traitement.
    ## Quand rappeler le médecin sans attendre
    - Plaie du pied, hypoglycémie sévère, HbA1c au-dessus du seuil écrit au dossier.
  `,
  'sortie-d-hospitalisation': `
    ## La veille de la sortie
    Le service prévient le cabinet infirmier et la pharmacie, et envoie le compte rendu provisoire.
    ## Le jour de la sortie
    - Ordonnances complètes, matériel livré.
    - Une feuille pour la personne : qui vient demain, qui appeler.
    ## Sous 48 heures
    Première visite de l’infirmier ; le pharmacien refait la liste des traitements.
    ## Sous sept jours
    Consultation du médecin traitant.
    ## Quinzième jour
    Point par téléphone : ce qui va, ce qui manque.
  `,
}
