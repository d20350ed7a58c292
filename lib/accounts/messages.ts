import type { InviteRefusal } from './invite-account.ts'

/** What is said when an invitation cannot be made, wherever its form stands. */
export const invitationMessages: Record<InviteRefusal, string | { field: string; message: string }> = {
  'not-found': 'Ce rôle ne peut pas être donné d’ici.',
  'account-disabled': { field: 'email', message: 'Le compte de cette adresse a été fermé. Un administrateur peut le rouvrir.' },
  'already-granted': { field: 'email', message: 'Cette personne a déjà ce rôle.' },
  'ends-too-soon': { field: 'untilOn', message: 'Cette fin est déjà passée, ou vient avant le début.' },
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
  'last-admin': 'C’est le dernier administrateur : nommez-en d’abord un autre.',
} as const
