import type { Treatment } from './column-class.ts'

export type TreatmentFacts = { name: string; purpose: string; basis: string; people: string }

const interest = 'Intérêt légitime de la CPTS (RGPD, article 6.1.f)'
const consent = 'Accord de la personne (RGPD, article 6.1.a), noté avec la version du texte'

/** What each treatment is for, on which ground, and about whom: what the columns themselves do not say. */
export const treatments: Record<Treatment, TreatmentFacts> = {
  directory: { name: 'Annuaire des professionnels et des lieux', purpose: 'Savoir qui exerce sur le territoire, et comment le joindre', basis: `${interest} ; réutilisation de l’Annuaire Santé (Licence Ouverte), avec information au premier contact et droit de s’opposer`, people: 'Professionnels de santé, personnes qui répondent pour eux' },
  register: { name: 'Disponibilité des médecins (Cartodispo)', purpose: 'Aider les personnes sans médecin traitant à en trouver un', basis: `${interest} ; chaque médecin choisit qui lit sa réponse`, people: 'Médecins et leurs secrétariats' },
  referrals: { name: 'Adressages', purpose: 'Chercher un médecin, ou un autre professionnel, pour une personne qui n’en a pas', basis: `${consent} ; CSP, article L.1110-4`, people: 'Personnes qui cherchent un médecin, leur foyer' },
  callbacks: { name: 'Demandes de rappel', purpose: 'Rappeler qui cherche un médecin traitant', basis: 'Demande de la personne (RGPD, article 6.1.b)', people: 'Public' },
  events: { name: 'Formations et événements', purpose: 'Compter les places, prévenir d’un changement, accueillir', basis: 'Demande de la personne (RGPD, article 6.1.b) ; intérêt légitime pour les invitations', people: 'Personnes inscrites, invitées, accompagnantes' },
  attendance: { name: 'Présences et attestations', purpose: 'Attester une présence, justifier les heures et les financements', basis: 'Obligation comptable et conventionnelle (RGPD, article 6.1.c)', people: 'Personnes venues à un événement' },
  members: { name: 'Adhésions et cotisations', purpose: 'Étudier les demandes, gérer l’association, remettre des reçus', basis: 'Exécution de l’adhésion (RGPD, article 6.1.b) ; obligation comptable pour les reçus', people: 'Adhérents et candidats' },
  profiles: { name: 'Fiches de l’annuaire des membres', purpose: 'Se connaître et se joindre', basis: 'Accord de la personne, ligne par ligne', people: 'Professionnels qui l’ont choisi' },
  partners: { name: 'Partenaires et conventions', purpose: 'Ouvrir à chaque structure ce que sa convention prévoit', basis: 'Exécution de la convention (RGPD, article 6.1.b)', people: 'Personnes des structures partenaires' },
  accounts: { name: 'Comptes et connexions', purpose: 'Donner à chacun ses droits, et à personne d’autre', basis: interest, people: 'Titulaires d’un compte' },
  contact: { name: 'Messages du public', purpose: 'Répondre à qui écrit', basis: interest, people: 'Public' },
  mails: { name: 'Courriels envoyés', purpose: 'Demander, inviter, informer', basis: interest, people: 'Destinataires' },
  imports: { name: 'Fichiers importés', purpose: 'Tenir l’annuaire à jour', basis: interest, people: 'Professionnels de santé' },
  journal: { name: 'Journaux et traces', purpose: 'Prouver qui a fait quoi, déceler un abus', basis: 'Obligation de sécurité (RGPD, articles 6.1.c et 32)', people: 'Titulaires d’un compte' },
  figures: { name: 'Chiffres de l’ACI', purpose: 'Rendre compte de ce qui a été fait, sans aucun nom', basis: 'Exécution du contrat avec la CPAM et l’ARS (RGPD, article 6.1.b)', people: 'Personne en particulier' },
  site: { name: 'Site public', purpose: 'Informer', basis: interest, people: 'Personnes citées dans les textes publiés' },
  running: { name: 'Fonctionnement technique', purpose: 'Protéger les formulaires, savoir dans quel mode on est', basis: 'Obligation de sécurité (RGPD, articles 6.1.c et 32)', people: 'Personne en particulier' },
}

/** What protects all of them, in plain words; `/securite` names the tests of most. */
export const measures: readonly string[] = [
  'Chacun ne lit que ce que son rôle ou sa convention lui ouvre ; tout le reste répond « introuvable ».',
  'Un code du téléphone est demandé, à chaque connexion, à la coordination, à la trésorerie et à l’administration, et de nouveau avant d’emporter une liste.',
  'Chaque changement, et chaque lecture d’une donnée sensible, laisse une ligne que l’application ne peut ni changer ni effacer.',
  'Les identités des adressages, quand l’installation en garde, sont chiffrées dans la base ; sinon l’application n’y a aucun droit.',
  'Aucun traceur, aucune ressource d’un autre site, sauf le fond de carte de l’IGN pour qui ouvre la carte.',
  'Un courriel ne porte jamais de donnée d’un patient ; ses liens s’éteignent, et ceux qui changent quelque chose le demandent d’abord par un bouton.',
  'Ce qui a dépassé sa durée est effacé chaque nuit ; ce qu’une personne a fait effacer l’est de nouveau si une sauvegarde est remise en place.',
]
