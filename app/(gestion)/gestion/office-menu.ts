import type { NavItem } from '#components/layout/nav-link'
import { canReadContact } from '#lib/contact/policy'
import { canReadDrafts } from '#lib/content/policy'
import { canReadRegistrations } from '#lib/events/policy'
import { canReadLibrary } from '#lib/media/policy'
import { canEditMenu } from '#lib/menu/policy'
import { canReadFigures } from '#lib/figures/policy'
import { canReadMembers } from '#lib/members/policy'
import { canReadPartners } from '#lib/organisations/policy'
import { canKeepServices } from '#lib/services/policy'
import { canReadProcessing } from '#lib/privacy/policy'
import { canRunSearches, canTypeCalls } from '#lib/referrals/policy'
import { canMakeKit } from '#lib/kit/policy'
import { canReadContract } from '#lib/contract/policy'
import { type Actor, hasRole, isCoordination } from '#lib/platform/auth/actor'

type Group = { title: string; links: NavItem[] }

/** The back office's rail: only what this person may open. */
export function officeMenu(actor: Actor, counts: { messages: number | null; firstSteps: number | null; lateNeeds: number | null } = { messages: null, firstSteps: null, lateNeeds: null }): Group[] {
  const runs = hasRole(actor, 'coordination')
  const register = [
    ...(isCoordination(actor) ? [{ href: '/gestion', label: 'Feuille d’appels' }] : []),
    ...(canRunSearches(actor) ? [{ href: '/gestion/adressages', label: 'Adressages', count: counts.lateNeeds ?? 0 }] : canTypeCalls(actor) ? [{ href: '/gestion/adressages/appel', label: 'Noter un appel' }] : []),
    ...(runs && !canRunSearches(actor) ? [{ href: '/gestion/adressages/tableau', label: 'Tableau des adressages' }] : []),
    ...(runs ? [{ href: '/gestion/registre', label: 'Registre' }, { href: '/gestion/verite', label: 'Tableau de vérité' }, { href: '/gestion/lancement', label: 'Lancement' }, { href: '/gestion/imports', label: 'Imports' }] : []),
  ]
  const people = [
    ...(canReadContact(actor) ? [{ href: '/gestion/messages', label: 'Messages du public', count: counts.messages ?? 0 }] : []),
    ...(runs ? [{ href: '/gestion/professionnels', label: 'Professionnels' }, { href: '/gestion/lieux', label: 'Lieux d’exercice' }, { href: '/gestion/delegations', label: 'Délégations' }] : []),
    ...(canReadMembers(actor) ? [{ href: '/gestion/adherents', label: 'Adhérents' }] : []),
    ...(canReadPartners(actor) ? [{ href: '/gestion/organisations', label: 'Partenaires' }] : []),
    ...(canKeepServices(actor) ? [{ href: '/gestion/services', label: 'Services et structures' }] : []),
    ...(runs ? [{ href: '/gestion/territoire', label: 'Territoire' }] : []),
  ]
  const site = [
    ...(canReadDrafts(actor) ? [{ href: '/gestion/contenus', label: 'Écrire pour le site' }] : []),
    ...(canEditMenu(actor) ? [{ href: '/gestion/menu', label: 'Menu du site' }] : []),
    ...(canReadRegistrations(actor) ? [{ href: '/gestion/evenements', label: 'Événements' }] : []),
    ...(canReadContract(actor) ? [{ href: '/gestion/contrat', label: 'Missions et contrat' }] : []),
    ...(canReadFigures(actor) ? [{ href: '/gestion/chiffres', label: 'Chiffres ACI' }] : []),
    ...(canMakeKit(actor) ? [{ href: '/gestion/kit', label: 'Kit à imprimer' }] : []),
    ...(canReadLibrary(actor) ? [{ href: '/gestion/medias', label: 'Images et documents' }] : []),
  ]
  const house = [
    ...(runs || hasRole(actor, 'admin') ? [{ href: '/gestion/comptes', label: 'Comptes' }, { href: '/gestion/identite', label: 'Identité et réglages' }, { href: '/gestion/mise-en-route', label: 'Mise en route', count: counts.firstSteps ?? 0 }] : []),
    ...(isCoordination(actor) || hasRole(actor, 'admin') ? [{ href: '/gestion/journal', label: 'Journal' }] : []),
    ...(canReadProcessing(actor) ? [{ href: '/gestion/donnees', label: 'Données personnelles' }] : []),
  ]
  return [
    { title: 'Registre', links: register },
    { title: 'Personnes et lieux', links: people },
    { title: 'Le site', links: site },
    { title: 'La maison', links: house },
  ].filter((group) => group.links.length > 0)
}
