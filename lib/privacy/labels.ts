import type { DataClass, ErasureWay, Lasting, ReaderGroup } from './column-class.ts'
import type { RetentionConstant } from './column-class.ts'

export const classLabels: Record<DataClass, string> = {
  technical: 'Repères techniques',
  public: 'Textes et faits publics',
  work: 'Suivi du travail',
  professional: 'Vie professionnelle',
  contact: 'Identité et coordonnées de qui écrit, s’inscrit ou adhère',
  account: 'Compte de connexion',
  person: 'Situation d’une personne qui cherche un médecin, sans nom',
  identity: 'Identité et messages chiffrés (hébergement certifié)',
  secret: 'Empreintes et secrets techniques',
  confidence: 'Notes internes',
  trace: 'Qui a fait quoi',
}

export const readerLabels: Record<ReaderGroup, string> = {
  admin: 'administration', bureau: 'bureau', coordination: 'coordination', machine: 'personne, la machine seule', partners: 'partenaires conventionnés concernés',
  professionals: 'professionnels connectés', public: 'tout le monde', referrals: 'coordination des adressages', self: 'la personne elle-même', treasurer: 'trésorerie',
}

export const lastingLabels: Record<Lasting, string> = {
  convention: 'tant que la convention dure', installation: 'tant que l’installation existe', journal: 'douze mois, trente-six pour l’argent', 'member-wishes': 'jusqu’à ce que la personne change d’avis',
  membership: 'durée de l’adhésion, puis effacement quand la personne le demande (page « Données d’une personne »)', practice: 'tant que la personne exerce ici', published: 'tant que c’est publié', receipts: 'dix ans, durée comptable', role: 'durée du rôle, puis effacement sur demande',
}

/** What the delays of the code are for, after "au bout de 30 jours". */
export const constantLabels: Record<RetentionConstant, string> = {
  absentDays: 'noms de qui n’est pas venu, des invités et des votants', absoluteDays: 'connexions, même utilisées chaque jour', askedMailboxDays: 'boîtes auxquelles une question a été posée', draftDays: 'brouillons d’adressage que personne ne reprend ; personnes d’anciennes listes, après trois appels sans réponse',
  endedLinkDays: 'liens des courriels, après leur fin', endedSignInDays: 'liens de connexion, après leur fin', erasureDays: 'rappel de ce qui a été effacé, pour qu’une sauvegarde ne le ramène pas',
  incidentDays: 'décompte des incidents de chaque heure', leftMonths: 'notes et coordonnées d’un professionnel parti', olderListDays: 'liste de personnes en attente, chiffrée, le temps de la reprendre', previewDays: 'aperçus d’imports et lignes laissées de côté',
  proofDays: 'preuves de l’effacement de chaque nuit', refusedAddressDays: 'adresses que leur serveur refuse', triesDays: 'décompte des essais d’un formulaire', typingDays: 'textes tapés et jamais enregistrés',
}

export const erasureLabels: Record<ErasureWay, string> = { goes: 'disparaît', nameless: 'reste sans nom', kept: 'gardé par la loi' }
