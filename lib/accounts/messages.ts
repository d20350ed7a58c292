import type { InviteRefusal } from './invite-account.ts'

/** Said where a code of the last ten minutes is needed: what was typed stays in the form meanwhile. */
export const recentFactorMessage = 'Ce geste demande un code de votre téléphone. Donnez-le dans un autre onglet (Mon espace, Sécurité, « Donner un code »), puis revenez ici et envoyez de nouveau : ce que vous avez écrit est encore là.'

/** What is said when an invitation cannot be made, wherever its form stands. */
export const invitationMessages: Record<InviteRefusal, string | { field: string; message: string }> = {
  'not-found': 'Ce rôle ne peut pas être donné d’ici.',
  'account-disabled': { field: 'email', message: 'Le compte de cette adresse a été fermé. Un administrateur peut le rouvrir.' },
  'already-granted': { field: 'email', message: 'Cette personne a déjà ce rôle.' },
  'ends-too-soon': { field: 'untilOn', message: 'Cette fin est déjà passée, ou vient avant le début.' },
  'recent-factor-needed': recentFactorMessage,
  'organisation-needed': { field: 'organisationId', message: 'Choisissez l’organisation pour laquelle cette personne agit.' },
}

/** Said once the mail is on its way. */
export function invitedSentence(email: string): string {
  return `C’est fait. Un message part à ${email} : il explique comment se connecter.`
}

/** What is said when a role cannot be ended. */
export const endRoleMessages = {
  'not-found': 'Cet accès n’existe plus.',
  'already-ended': 'Cet accès était déjà terminé.',
  'recent-factor-needed': recentFactorMessage,
  'last-admin': 'C’est le dernier administrateur : nommez-en d’abord un autre.',
} as const

/** What is said when a code of the second factor is not taken. */
export const factorCodeMessages = {
  'wrong-code': { field: 'code', message: 'Ce code n’est pas le bon. Il change toutes les 30 secondes : écrivez celui que l’application montre maintenant.' },
  'code-used': { field: 'code', message: 'Ce code a déjà servi. Attendez le suivant, il arrive dans 30 secondes au plus.' },
  'must-wait': 'Plusieurs codes faux de suite. Par prudence, attendez un quart d’heure, puis recommencez. Si votre téléphone est perdu, appelez la coordination.',
} as const

/** Said where the second factor is asked for, and this session has not passed it. */
export const factorNeededMessage = 'Cette page demande la double vérification. Faites-la dans un autre onglet (Mon espace, Sécurité), puis revenez ici et envoyez de nouveau : ce que vous avez écrit est encore là.'
