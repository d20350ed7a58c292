import { canReadMembersContent } from '#lib/content/policy'
import { canKeepProfile } from '#lib/members/policy'
import { submissionOf } from '#lib/referrals/policy'
import { canReadServices } from '#lib/services/policy'
import { type Actor, isCoordination, hasRole } from '#lib/platform/auth/actor'

/** What this person's space holds: only what the person may open. */
export function personalMenu(actor: Actor): { href: string; label: string }[] {
  const answersForSomeone = actor.ownPracticeIds.size > 0 || actor.delegatedPracticeIds.size > 0
  return [
    ...(answersForSomeone ? [{ href: '/espace/disponibilite', label: 'Disponibilités' }] : []),
    { href: '/espace/medecins', label: 'Chercher un médecin' },
    ...(answersForSomeone || submissionOf(actor) !== null || actor.partners.length > 0 ? [{ href: '/espace/adressages', label: 'Adressages' }] : []),
    ...(canReadServices(actor) ? [{ href: '/espace/services', label: 'Services et structures' }] : []),
    ...(answersForSomeone ? [{ href: '/espace/delegations', label: actor.ownPracticeIds.size > 0 ? 'Qui répond pour moi' : 'Pour qui je réponds' }] : []),
    ...(canReadMembersContent(actor) ? [{ href: '/espace/agenda', label: 'Agenda' }] : []),
    { href: '/espace/inscriptions', label: 'Mes inscriptions' },
    ...(canReadMembersContent(actor) ? [{ href: '/espace/documents', label: 'Documents' }] : []),
    ...(canKeepProfile(actor) ? [{ href: '/espace/profil', label: 'Mon profil' }] : []),
    ...(actor.partners.some((partner) => partner.role === 'partner_referent') ? [{ href: '/espace/organisation', label: 'Mon organisation' }] : []),
    { href: '/espace/securite', label: 'Sécurité' },
    ...(isCoordination(actor) || hasRole(actor, 'admin', 'treasurer', 'bureau') ? [{ href: '/gestion', label: 'Gestion' }] : []),
  ]
}
