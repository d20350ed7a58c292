/** A risk of the data protection impact assessment (AIPD): what the product does about it, and what somebody has to decide and write. */
export type Risk = { name: string; source: string; measures: readonly string[]; toFill: string }

/** The template of the AIPD: the CNIL's three risks, cut as they arise here. Severity and likelihood are the CPTS's to judge. */
export const risks: readonly Risk[] = [
  { name: 'Quelqu’un lit ce qui ne le regarde pas', source: 'Un compte volé, un ancien partenaire, une curiosité, un lien transféré', measures: ['Droits par rôle et par convention, qui s’éteignent avec elle', 'Code du téléphone pour la coordination, la trésorerie et l’administration', 'Liens de courriel qui s’éteignent', 'Journal des lectures sensibles, que personne ne peut changer'], toFill: 'Gravité, vraisemblance, et qui relit le journal, à quel rythme (coordination).' },
  { name: 'Une personne est reconnue dans un adressage', source: 'Un médecin interrogé, un partenaire, des chiffres recoupés', measures: ['Jamais de nom, de date de naissance ni de diagnostic en mode minimal', 'Les médecins interrogés ne voient ni code ni nom', 'Petits nombres masqués dans les chiffres', 'Identités chiffrées en mode certifié, avec des clés tenues hors de la base'], toFill: 'Gravité et vraisemblance, selon la taille des communes (délégué à la protection des données).' },
  { name: 'Une donnée fausse nuit à quelqu’un', source: 'Une erreur d’import, une réponse notée au mauvais médecin, une présence inexacte', measures: ['Chaque réponse dit qui l’a donnée, quand et à quel titre', 'Aperçu avant chaque import, doublons tranchés par une personne', 'Signalement ouvert au public', 'Le médecin corrige lui-même'], toFill: 'Gravité, vraisemblance, et délai de correction promis (coordination).' },
  { name: 'Des données disparaissent', source: 'Une panne, un effacement par erreur, un rançongiciel', measures: ['Sauvegarde chiffrée, essayée par une remise en place', 'Gestes graves confirmés en deux temps', 'Versions des textes gardées'], toFill: 'Où vont les sauvegardes, qui tient les clés, dernier essai de remise en place (hébergeur et administration).' },
  { name: 'Des données restent trop longtemps', source: 'Un effacement qui ne tourne plus, une sauvegarde ancienne, un fichier emporté', measures: ['Durée écrite pour chaque colonne de la base', 'Effacement chaque nuit, avec sa preuve', 'Ce qui a été effacé l’est de nouveau après une remise en place', 'Emporter une liste laisse une ligne au journal'], toFill: 'Ce que deviennent les fichiers emportés (chaque personne qui en emporte).' },
  { name: 'Un sous-traitant voit les données', source: 'L’hébergeur, le serveur de courriel, qui administre la machine', measures: ['Aucun service tiers appelé par les pages', 'Courriels sans donnée de patient', 'Qui administre la machine peut techniquement lire ce qui n’est pas chiffré par l’application : le contrat et le journal de la machine l’encadrent'], toFill: 'Contrats de sous-traitance (RGPD, article 28), certification HDS si des identités sont gardées (présidence).' },
]

/** What only people can write, before signing: who, and what about. */
export const blanks: readonly { what: string; who: string }[] = [
  { what: 'Avis du délégué à la protection des données', who: 'Délégué à la protection des données' },
  { what: 'Point de vue des personnes concernées, ou pourquoi il n’a pas été demandé', who: 'Coordination' },
  { what: 'Risques résiduels acceptés, et date de la prochaine révision', who: 'Présidence' },
  { what: 'Date et signature du responsable de traitement', who: 'Présidence' },
]
