import { factorNeededMessage } from '#lib/accounts/messages'
import { languageLabels } from '#lib/cartodispo/labels'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import { whoMessages } from './identity-labels.ts'
import type { TaskName } from './need-task.ts'
import type { Milestone } from './parcel.ts'
import type { ProposalState, ProposalWay, ToCallReason } from './proposal-states.ts'
import type { AgeBand, DoctorWish, ConsentGiver, ConsentWay, NeedPriority, PracticalNeed, CallChannel, Caller } from './person-facts.ts'
import type { CandidateReason } from './rank-candidates.ts'
import type { CancelReason, DeclineReason, FactSource, HandOff, MissedReason, NotDeclaredReason, StepReason, TurnAwayReason } from './reasons.ts'
import type { SpokenLanguage } from './spoken-languages.ts'
import type { Undone } from './undo-within.ts'
import type { NeedAction, NeedState, Party } from './transitions.ts'

/** What professionals read. */
export const needStateLabels: Record<NeedState, string> = {
  draft: 'Brouillon', received: 'Reçu', info_requested: 'Précision demandée', searching: 'En recherche', oriented: 'Noms donnés', favourable: 'Réponse favorable',
  waiting: 'En attente de place', accepted: 'Accepté', person_told: 'Patient prévenu', appointment_set: 'Rendez-vous fixé', appointment_missed: 'Rendez-vous à refixer', seen: 'Venu',
  not_declared: 'Vu, non déclaré', to_declare: 'Déclaration à faire', declared: 'Médecin traitant déclaré', fulfilled: 'Réalisé', not_admissible: 'Non recevable', not_found: 'Pas trouvé', cancelled: 'Annulé', deceased: 'Décédé',
}

/** The colour that goes with the word. */
export const needStateTones: Record<NeedState, 'neutral' | 'info' | 'success' | 'warning'> = {
  draft: 'neutral', received: 'info', info_requested: 'warning', searching: 'info', oriented: 'info', favourable: 'success', waiting: 'warning', accepted: 'success', person_told: 'success',
  appointment_set: 'success', appointment_missed: 'warning', seen: 'success', not_declared: 'warning', to_declare: 'info', declared: 'success', fulfilled: 'success', not_admissible: 'neutral', not_found: 'warning', cancelled: 'neutral', deceased: 'neutral',
}

/** What the button says: the sentence of whoever presses it. */
export const needActionLabels: Record<NeedAction, string> = {
  send: 'Envoyer', start_search: 'Commencer la recherche', search_directly: 'Demander à des médecins', ask_information: 'Demander une précision', give_information: 'La précision est donnée', turn_away: 'Non recevable',
  leave_to_declare: 'Déjà suivi : déclaration à faire', orient: 'Donner des noms', record_choice: 'Noter le choix', say_yes: 'Un médecin dit oui', agree: 'La personne est d’accord',
  decline_offer: 'La personne préfère un autre médecin', wait_for_place: 'Mettre en attente de place', search_again: 'Chercher à nouveau', withdraw_yes: 'Le médecin ne peut plus',
  tell_person: 'La personne est prévenue', set_appointment: 'Un rendez-vous est fixé', record_missed: 'La personne n’est pas venue', record_visit: 'La personne est venue',
  record_declared: 'Le médecin traitant est déclaré', record_not_declared: 'Vue, mais pas de déclaration', fulfil: 'Relais, concertation, avis ou soin : réalisé', give_up: 'Personne n’a pu : confier à quelqu’un d’autre', cancel: 'Arrêter la recherche',
  record_death: 'La personne est décédée', reopen: 'Rouvrir', offer_part: 'Un médecin dit oui pour une partie du foyer', accept_part: 'Accepter pour cette partie', decline_part: 'Chercher pour tout le foyer',
  split: 'Suivre une partie du foyer à part',
}

/** The same told afterwards, in the history. */
export const needActionSentences: Record<NeedAction, string> = {
  send: 'Adressage envoyé', start_search: 'Recherche commencée', search_directly: 'Médecins choisis et interrogés par l’expéditeur', ask_information: 'Précision demandée', give_information: 'Précision donnée', turn_away: 'Non recevable',
  leave_to_declare: 'Déjà suivi, déclaration à faire', orient: 'Noms donnés', record_choice: 'Choix noté', say_yes: 'Réponse favorable d’un médecin', agree: 'La personne est d’accord',
  decline_offer: 'La personne préfère un autre médecin', wait_for_place: 'Mis en attente de place', search_again: 'Recherche reprise', withdraw_yes: 'Le médecin ne peut plus',
  tell_person: 'Personne prévenue', set_appointment: 'Rendez-vous fixé', record_missed: 'Rendez-vous manqué', record_visit: 'Personne venue', record_declared: 'Médecin traitant déclaré',
  record_not_declared: 'Vue, sans déclaration', fulfil: 'Réalisé', give_up: 'Confié à quelqu’un d’autre', cancel: 'Recherche arrêtée', record_death: 'Décès noté', reopen: 'Rouvert',
  offer_part: 'Un médecin peut pour une partie du foyer', accept_part: 'Accepté pour cette partie du foyer', decline_part: 'Recherche poursuivie pour tout le foyer', split: 'Une partie du foyer est suivie à part',
}

export const taskLabels: Record<TaskName, string> = {
  finish: 'Terminer le brouillon', qualify: 'Lire la demande', answer_information: 'Donner la précision demandée', search: 'Demander à des médecins, relancer', choose: 'Noter le choix de la personne',
  ask_person: 'Demander l’accord de la personne', confirm_waiting: 'Vérifier que la personne attend toujours', tell_person: 'Prévenir la personne', ask_appointment: 'Savoir si un rendez-vous est pris',
  ask_visit: 'Savoir si la personne est venue', set_again: 'Refixer le rendez-vous', ask_declaration: 'Savoir si la déclaration est faite', ask_end: 'Savoir si c’est réalisé', decide: 'Décider de la suite', declare: 'Faire faire la déclaration',
}

export const partyLabels: Record<Party, string> = { sender: 'l’expéditeur', practice: 'le cabinet', coordination: 'la coordination', person: 'la personne' }

export const proposalStateLabels: Record<ProposalState, string> = {
  proposed: 'Demandé', seen: 'Lu', favourable: 'Oui', in_part: 'Oui, en partie', not_possible: 'Pas possible', call_back: 'Demande qu’on rappelle', unanswered: 'Sans réponse', withdrawn: 'Plus demandé',
}

export const channelLabels: Record<ReferralChannel, string> = {
  partner: 'une structure partenaire', member: 'un professionnel membre', gp: 'un cabinet médical', call: 'un appel à la coordination', paper: 'un formulaire papier', public_form: 'la personne elle-même', older_list: 'une ancienne liste d’attente',
}

export const ageBandLabels: Record<AgeBand, string> = { under_6: 'Moins de 6 ans', from_6_to_15: 'De 6 à 15 ans', from_16_to_17: '16 ou 17 ans', from_18_to_69: 'De 18 à 69 ans', from_70: '70 ans et plus' }
export const practicalNeedLabels: Record<PracticalNeed, string> = {
  home_visit: 'Visites à domicile', step_free: 'Accès sans marche', interpreter: 'Interprète', sign_language: 'Langue des signes', evening: 'Rendez-vous après 18 h', public_transport: 'Desserte en transports en commun',
}
export const needPriorityLabels: Record<NeedPriority, string> = { usual: 'Habituel', priority: 'Prioritaire' }
export const spokenLanguageLabels: Record<SpokenLanguage, string> = { fr: 'français', ...languageLabels }
export const consentWayLabels: Record<ConsentWay, string> = { oral: 'De vive voix', written: 'Par écrit', phone: 'Par téléphone' }
export const consentGiverLabels: Record<ConsentGiver, string> = {
  person: 'La personne elle-même', parent: 'Un titulaire de l’autorité parentale', minor_with_agreement: 'La personne mineure, avec l’accord d’un parent', legal_representative: 'Son représentant légal (tutelle, curatelle)',
}

export const callerLabels: Record<Caller, string> = { person: 'La personne', relative: 'Un proche', professional: 'Un professionnel de santé', service: 'Une mairie, un service' }
export const callChannelLabels: Record<CallChannel, string> = { call: 'Un appel', paper: 'Un formulaire papier' }

export const declineReasonLabels: Record<DeclineReason, string> = {
  no_places: 'Plus de place', outside_communes: 'Hors des communes que je dessers', no_home_visits: 'Pas de visites à domicile', other_competence: 'Autre compétence nécessaire', already_known: 'Patient déjà connu ici',
  missing_information: 'Il manque une information', wrong_recipient: 'Mauvais destinataire', duplicate: 'Demande en double', other: 'Autre raison',
}
const cancelReasonLabels: Record<CancelReason, string> = {
  found_elsewhere: 'A trouvé ailleurs', moved: 'A déménagé', care_home: 'Est entrée en EHPAD', in_hospital: 'Est hospitalisée', unreachable: 'Reste injoignable', no_longer_wishes: 'Ne le souhaite plus',
  withdrawal: 'Retire son accord', duplicate: 'Demande en double', out_of_territory: 'Habite hors du territoire', change_of_doctor: 'Voulait seulement changer de médecin',
}
const turnAwayReasonLabels: Record<TurnAwayReason, string> = {
  change_of_doctor: 'Souhaite seulement changer de médecin', out_of_territory: 'Habite hors du territoire', other_need: 'Autre besoin qu’un médecin traitant', duplicate: 'Demande en double', emergency: 'Urgence : à adresser au 15',
}
const handOffLabels: Record<HandOff, string> = { cpam: 'la CPAM (médiateur)', dac: 'le DAC', sas: 'le SAS', neighbour_cpts: 'la CPTS voisine', somebody_else: 'quelqu’un d’autre' }
const notDeclaredReasonLabels: Record<NotDeclaredReason, string> = { doctor_declined: 'Le médecin ne souhaite pas', person_declined: 'La personne ne souhaite pas', one_visit_only: 'Une seule consultation était voulue', other: 'Autre raison' }
const missedReasonLabels: Record<MissedReason, string> = { forgot: 'Oubli', transport: 'Pas de transport', hospital_stay: 'Hospitalisation', unknown: 'Raison inconnue' }
export const factSourceLabels: Record<FactSource, string> = { practice: 'Le cabinet', person: 'La personne', sender: 'L’expéditeur', cpam: 'La CPAM' }

/** Why a practice stands where it stands, for the coordination alone. */
/** What is said of a doctor beforehand. */
export const doctorWishLabels: Record<DoctorWish, string> = {
  household_gp: 'Médecin de quelqu’un du foyer', former_practice: 'Médecin du cabinet où la personne était suivie', successor: 'Successeur de son ancien médecin', in_mind: 'Médecin auquel la personne pense',
  excluded: 'Médecin à ne pas interroger',
}
export const candidateReasonLabels: Record<CandidateReason, string> = {
  household_gp: 'à interroger d’abord : médecin du foyer', former_practice: 'à interroger d’abord : son ancien cabinet', successor: 'à interroger d’abord : successeur de son médecin', in_mind: 'à interroger d’abord : la personne y pense',
  welcomes: 'accueille', maybe: 'peut-être', to_ask: 'à interroger', closed: 'a dit non récemment', same_sector: 'même secteur', home_visits: 'visites à domicile', step_free: 'accès sans marche', language: 'parle sa langue',
  no_place_left: 'plus de place notée', asked_already: 'a déjà une demande en attente',
}

export const milestoneLabels: Record<Milestone, string> = {
  sent: 'Envoyé', searching: 'Recherche en cours', found: 'Réponse favorable', told: 'Patient prévenu', appointment: 'Rendez-vous', seen: 'Venu', declared: 'Médecin traitant déclaré',
}

/** The words of a reason that was chosen with a step, whatever the step. */
export const stepReasonLabels: Record<StepReason, string> = { ...cancelReasonLabels, ...turnAwayReasonLabels, ...handOffLabels, ...notDeclaredReasonLabels, ...missedReasonLabels }

/** Why an adressage could not be sent, and at which question to say so. */
export const submitMessages = {
  'callback-over': 'Cette demande de rappel vient d’être close par quelqu’un d’autre. Revenez à la liste « À rappeler ».',
  'not-found': 'Votre compte ne permet plus d’envoyer un adressage. Appelez la coordination.',
  'consent-giver': { field: 'accord-1', message: 'À cet âge, ce n’est pas cette personne qui peut donner l’accord : avant 16 ans, un parent ; à partir de 18 ans, la personne elle-même ou son représentant légal.' },
  'kind-not-possible': 'Cette demande n’est pas possible ici. Revenez au choix du besoin.',
  'sector-unknown': { field: 'sectorId', message: 'Ce secteur n’existe plus. Choisissez-en un autre dans la liste.' },
  ...whoMessages,
} as const

/** Why a draft could not be saved, sent or thrown away. */
export const draftMessages = {
  ...submitMessages,
  'not-found': 'Ce brouillon n’existe plus : il a été supprimé. Commencez-en un autre.',
  'sent-already': 'Cet adressage est déjà parti : il ne se modifie plus ici. Retrouvez-le dans la liste.',
  'may-not-send': 'Votre convention ne permet plus d’envoyer : rien n’est parti. Le brouillon reste là ; appelez la coordination.',
  'people-missing': 'Il manque pour qui vous cherchez : revenez à l’étape « Pour qui ».',
} as const

/** Why a message could not be written. */
export const messageMessages = { 'not-found': 'Cet adressage n’est plus ouvert pour vous. Rechargez la page.', 'second-factor-needed': factorNeededMessage } as const

/** Why a step could not be written. */
export const needStepMessages = {
  'not-found': 'Cet adressage n’est plus ouvert pour vous. Rechargez la page.',
  'not-possible-now': 'Ce n’est pas possible à cette étape. Rechargez la page pour voir où en est l’adressage.',
  'changed-meanwhile': 'Quelqu’un vient de faire avancer cet adressage. Relisez ce qui suit, puis recommencez si c’est encore utile.',
  'people-unknown': { field: 'positions', message: 'Le foyer a changé depuis que cette page est ouverte. Rechargez-la.' },
  'not-of-a-part': { field: 'positions', message: 'Cette étape vaut pour tout le foyer, ou pour personne. Rechargez la page pour voir où il en est.' },
  'reopen-too-late': 'Plus de sept jours ont passé : cet adressage ne se rouvre plus. Envoyez-en un nouveau.',
} as const

/** What may be done with the practices that were ticked. */
export const proposalWayLabels: Record<ProposalWay, string> = {
  now: 'Leur demander maintenant', next: 'Leur demander ensuite, si personne ne dit oui', names: 'Donner ces deux ou trois noms à la personne, qui appelle et choisit',
}

/** Why an answer to a question could not be taken. */
export const proposalAnswerMessages = {
  'somebody-else-said-yes': 'Merci. Un autre cabinet a répondu oui juste avant vous : rien ne vous est plus demandé.',
  'no-longer-asked': 'Merci. Cette demande n’attend plus de réponse : il n’y a rien à faire.',
  'changed-meanwhile': 'Une autre réponse vient d’être donnée pour ce cabinet. Rechargez la page pour la lire.',
  'people-changed': 'La demande vient de changer : elle ne porte plus sur les mêmes personnes. Rechargez la page, puis répondez.',
  'not-a-part': { field: 'count', message: 'Ces nombres ne correspondent pas à une partie de ce foyer. Relisez pour qui l’on cherche.' },
} as const

/** Why a yes for a part of a household could not be taken or left. */
export const partMessages = {
  ...needStepMessages,
  'not-offered': 'Ce cabinet n’offre plus cette partie : la demande a avancé autrement. Rechargez la page.',
  'people-do-not-fit': { field: 'positions', message: 'Cochez autant de personnes que le cabinet peut en accueillir, aux âges qu’il a dits.' },
} as const

/** Why an answer could not be taken back. */
export const undoMessages = {
  'not-found': 'Cette réponse n’est plus ouverte pour vous. Rechargez la page.',
  'undo-too-late': 'Plus de sept jours ont passé : cette réponse ne s’annule plus. Appelez la coordination.',
  'nothing-to-undo': 'Cette réponse est déjà annulée.',
  'no-longer-asked': 'La recherche a avancé autrement : cette réponse ne s’annule plus ici. Appelez la coordination.',
  'changed-meanwhile': 'Quelqu’un vient de changer cette réponse. Rechargez la page pour la lire.',
} as const

/** What is said of an answer taken back, and of the register's entry that it had closed. */
export const undoneLabels: Record<Undone['entry'], string> = {
  'as-before': 'La réponse est annulée : la question est de nouveau posée.',
  'stays-closed': 'La réponse est annulée : la question est de nouveau posée. La fiche du registre, fermée avec elle, dit toujours « plus de nouveaux patients » : changez-la si ce n’est plus vrai.',
}

/** The same as the journal tells it. */
export const needEventLabels: Record<`need.${NeedAction}`, string> = {
  'need.send': 'adressage envoyé', 'need.start_search': 'recherche d’un médecin commencée', 'need.search_directly': 'adressage direct à des médecins', 'need.ask_information': 'précision demandée sur un adressage', 'need.give_information': 'précision donnée sur un adressage',
  'need.turn_away': 'adressage non recevable', 'need.leave_to_declare': 'adressage : déclaration à faire', 'need.orient': 'noms de médecins donnés', 'need.record_choice': 'choix d’un médecin noté',
  'need.say_yes': 'réponse favorable à un adressage', 'need.agree': 'accord d’une personne noté', 'need.decline_offer': 'autre médecin souhaité', 'need.wait_for_place': 'adressage en attente de place',
  'need.search_again': 'recherche reprise', 'need.withdraw_yes': 'réponse favorable retirée', 'need.tell_person': 'personne prévenue', 'need.set_appointment': 'rendez-vous noté',
  'need.record_missed': 'rendez-vous manqué', 'need.record_visit': 'visite notée', 'need.record_declared': 'médecin traitant déclaré', 'need.record_not_declared': 'visite sans déclaration',
  'need.fulfil': 'besoin réalisé', 'need.give_up': 'recherche confiée à quelqu’un d’autre', 'need.cancel': 'recherche arrêtée', 'need.record_death': 'décès noté', 'need.reopen': 'adressage rouvert',
  'need.offer_part': 'réponse favorable pour une partie d’un foyer', 'need.accept_part': 'partie d’un foyer acceptée', 'need.decline_part': 'réponse en partie non retenue', 'need.split': 'foyer suivi en deux parties',
}

/** Why practices could not be asked, planned or named. */
export const askOrNameMessages = {
  ...needStepMessages,
  'doctor-excluded': 'Cette personne ne souhaite pas l’un de ces médecins : rien n’est parti. Rechargez la page et choisissez-en d’autres.',
  'practice-not-askable': 'Un de ces médecins a déjà deux demandes en attente, a été assez sollicité ce mois-ci, ou n’exerce plus ici. Rechargez la page et choisissez-en d’autres.',
  'too-few-names': 'Pour donner des noms, cochez deux ou trois cabinets.',
  'plan-full': 'Six demandes sont déjà prévues : attendez que les premières aient leurs réponses.',
} as const

/** Why a choice among names could not be written. */
export const choiceMessages = { ...needStepMessages, 'not-among-names': 'Ce médecin n’est plus parmi les noms donnés. Rechargez la page.' } as const

/** Why a practice is to be called about somebody, where its state does not say so. */
export const toCallLabels: Record<ToCallReason, string> = { call_back: 'Demande qu’on rappelle', no_mail: 'Sans courriel', bounced: 'Courriel refusé', silent: 'Pas de réponse' }

/** Why a doctor could not be said to come first, or not to be asked. */
export const nameDoctorMessages = {
  ...needStepMessages,
  'practice-unknown': { field: 'practiceId', message: 'Choisissez un médecin dans la liste.' },
  'doctor-said-yes': { field: 'practiceId', message: 'Ce médecin vient de dire oui. Notez d’abord que la personne préfère un autre médecin ; il ne lui sera plus demandé ensuite.' },
} as const

/** Why nobody else could take it up. */
export const handOverMessages = {
  'not-found': needStepMessages['not-found'],
  'not-possible-now': 'La recherche est terminée : il n’y a plus rien à suivre.',
  'not-of-service': { field: 'userId', message: 'Cette personne n’est pas de ce service, ou n’a plus d’accès. Choisissez-en une autre.' },
} as const

/** Why doctors could not be asked directly. */
export const askDirectlyMessages = {
  ...needStepMessages,
  'doctor-excluded': 'Cette personne ne souhaite pas l’un de ces médecins : rien n’est parti. Choisissez-en un autre.',
  'not-granted': 'Votre convention ne permet pas, ou plus, d’adresser directement. La coordination cherche pour vous.',
  'too-many': 'Cochez un, deux ou trois médecins.',
  'practice-not-askable': 'L’un de ces médecins vient d’être beaucoup sollicité, ou n’accueille plus. Rechargez la page et choisissez-en un autre.',
} as const
