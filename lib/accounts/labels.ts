import type { Actor } from '#lib/platform/auth/actor'
import type { Role, SignInWay } from '#lib/platform/db/generated/enums'

export const roleLabels: Record<Role, string> = {
  member: 'Membre',
  partner_user: 'Utilisateur partenaire',
  partner_referent: 'Référent partenaire',
  coordination: 'Coordination',
  coordination_referrals: 'Coordination des adressages',
  treasurer: 'Trésorerie',
  bureau: 'Bureau',
  admin: 'Administration technique',
}

/** How a session was opened. */
export const signInWayLabels: Record<SignInWay, string> = {
  mail_link: 'lien reçu par courriel',
  health_card: 'Pro Santé Connect',
  example: 'démonstration',
}

/** The roles of a person, in words; what they are to a practice when they hold none. */
export function roleLabel(actor: Actor): string {
  const labels = [...actor.roles].map((role) => roleLabels[role])
  if (actor.ownPracticeIds.size > 0) labels.unshift('Médecin')
  if (actor.delegatedPracticeIds.size > 0) labels.unshift('Secrétariat')
  return labels.length > 0 ? labels.join(', ') : 'Compte sans rôle'
}
