import type { InstanceSettings } from './settings.ts'

export type Bound = { label: string; hint: string; unit: string; min: number; max: number; look?: 'switch' }

/** What the coordination may change, and between which bounds: outside them the register would lie, or pester. */
export const settingBounds: Record<keyof InstanceSettings, Bound> = {
  freshDays: { label: 'Une réponse est fraîche pendant', hint: 'Au-delà, elle devient « à reconfirmer ».', unit: 'jours', min: 7, max: 30 },
  reconfirmDays: { label: 'Une réponse reste montrée pendant', hint: 'Au-delà, le médecin est « à contacter ».', unit: 'jours', min: 14, max: 45 },
  closedHoldsMonths: { label: 'Un « non » sans date tient', hint: 'Puis la question est posée de nouveau.', unit: 'mois', min: 1, max: 24 },
  departureNoticeMonths: { label: 'Un départ s’annonce', hint: 'Le temps qu’il faut aux patients pour se retourner.', unit: 'mois', min: 1, max: 12 },
  publicReports: { label: 'Signalements du public qui mettent en doute', hint: 'De personnes différentes, depuis la dernière confirmation.', unit: 'signalements', min: 2, max: 10 },
  lapsedProposals: { label: 'Propositions restées sans réponse qui mettent en doute', hint: 'Depuis la dernière confirmation.', unit: 'propositions', min: 2, max: 10 },
  reportWorkingDays: { label: 'Temps laissé au cabinet pour répondre à un signalement', hint: '', unit: 'jours ouvrés', min: 1, max: 10 },
  pageSize: { label: 'Fiches par page du registre', hint: '', unit: 'fiches', min: 10, max: 50 },
  mailDay: { label: 'Jour du courriel groupé', hint: 'Repoussé au jour ouvré suivant.', unit: 'du mois', min: 1, max: 28 },
  remindAfterDays: { label: 'Un seul rappel, après', hint: '', unit: 'jours', min: 3, max: 20 },
  mailFromHour: { label: 'Les courriels partent à partir de', hint: 'Jamais la nuit, le week-end ni un jour férié.', unit: 'h', min: 6, max: 12 },
  mailUntilHour: { label: 'Et jusqu’à', hint: '', unit: 'h', min: 13, max: 21 },
  delegationMonths: { label: 'Une délégation dure', hint: 'Un mois avant la fin, le médecin est interrogé.', unit: 'mois', min: 1, max: 24 },
  keptMailDays: { label: 'Un courriel parti est gardé', hint: 'Son texte et son destinataire sont ensuite effacés, jamais avant la fin du mois.', unit: 'jours', min: 30, max: 365 },
  sleepDays: { label: 'Un compte partenaire inutilisé s’endort après', hint: 'Le référent de la structure, ou la coordination, le réveille. Ce que cette personne suivait revient à son service.', unit: 'jours', min: 30, max: 365 },
  referralMonths: { label: 'Un adressage terminé est gardé', hint: 'Puis il est effacé en entier. Une personne qui retire son accord : au bout de sept jours.', unit: 'mois', min: 1, max: 18 },
  olderMonths: { label: 'Une demande d’une ancienne liste attend que la personne soit informée', hint: 'Depuis la reprise de la liste, puis elle est effacée en entier. La personne doit être informée dans le mois (RGPD, article 14). La coordination est prévenue quatorze jours avant.', unit: 'mois', min: 1, max: 6 },
  answerDays: { label: 'Un cabinet interrogé a, pour répondre', hint: 'Ensuite la recherche continue sans l’attendre ; il peut encore dire oui. La moitié quand la personne est prioritaire.', unit: 'jours ouverts', min: 1, max: 10 },
  proposalsPerMonth: { label: 'Un médecin est interrogé au plus', hint: 'Et jamais plus de deux questions en attente à la fois.', unit: 'fois par mois', min: 1, max: 60 },
  waitingCheckMonths: { label: 'Une personne en attente est rappelée tous les', hint: 'Pour savoir si elle cherche toujours.', unit: 'mois', min: 1, max: 6 },
  callbackForm: { label: 'Formulaire public « être rappelé »', hint: 'Ouvert, les demandes arrivent dans les adressages, « À rappeler ».', unit: '', min: 0, max: 1, look: 'switch' },
  callbackDays: { label: 'Une demande de rappel est gardée', hint: 'Le nom et le numéro s’effacent dès l’appel ; sans appel, au bout de ce temps. La coordination est prévenue cinq jours avant.', unit: 'jours', min: 10, max: 90 },
  holdMinutes: { label: 'Une place est retenue, le temps de confirmer son courriel', hint: 'Ensuite elle va à la personne suivante.', unit: 'minutes', min: 15, max: 120 },
  offerHours: { label: 'Une place qui se libère est proposée pendant', hint: 'Ensuite elle va à la personne suivante. De 20 h à 8 h, le temps ne compte pas.', unit: 'heures', min: 2, max: 72 },
  registrationMonths: { label: 'Les noms des personnes venues à un événement sont gardés', hint: 'Pour les feuilles de présence et les comptes. Ceux des personnes qui ne sont pas venues s’effacent au bout d’un mois.', unit: 'mois', min: 1, max: 60 },
  contactMonths: { label: 'Un message du public est gardé', hint: 'Puis il est effacé en entier, clos ou non.', unit: 'mois', min: 1, max: 36 },
}
