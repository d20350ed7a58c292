import { houseFiles } from '#tests/architecture/house-files'
import { type Person, people } from '#tests/helpers/demo-people'

/** A page or a route of `app/`, as an address with its dynamic parts in brackets. */
export type Address = { pattern: string; kind: 'page' | 'route'; isPrivate: boolean }

/** Who finds what at a private page: the page, another page that is theirs, and nothing (404) for all others. */
export type PageRights = { opens: readonly Person[]; leads?: readonly Person[] }

/** Every page and route, read from disk. */
export function siteAddresses(): Address[] {
  return houseFiles().flatMap(({ path, kind }): Address[] => {
    if (kind !== 'page' && kind !== 'route') return []
    const pattern = path.replace(/^app/, '').replace(/\/(page|route)\.tsx?$/, '').replaceAll(/\/\([^)]+\)/g, '') || '/'
    return [{ pattern, kind, isPrivate: /^\/(espace|gestion)(\/|$)|^\/api\/(exports|imports|kit|chiffres|seances)\/|^\/api\/(medias$|contenus\/)/.test(pattern) }]
  })
}

const everyone = people
const runs: readonly Person[] = ['coordination']
const phones: readonly Person[] = ['coordination', 'adressages']
const speakers: readonly Person[] = ['gp', 'delegate', ...phones]
const office: readonly Person[] = ['coordination', 'admin']
/** Counts of the contract's years. */
const figuresRead: readonly Person[] = ['coordination', 'adressages', 'treasurer', 'bureau', 'admin']
const partnersRead: readonly Person[] = ['coordination', 'adressages', 'treasurer', 'bureau']

const draftsRead: readonly Person[] = ['coordination', 'treasurer', 'bureau']

const membersRead: readonly Person[] = ['coordination', 'treasurer', 'bureau']

/** One line per private page: the rights table as addresses. */
export const pageRights: Record<string, PageRights> = {
  '/espace': { opens: [], leads: everyone },
  '/espace/disponibilite': { opens: everyone.filter((one) => !['gp', 'other-gp', 'delegate'].includes(one)), leads: ['gp', 'other-gp', 'delegate'] },
  '/espace/disponibilite/[id]': { opens: speakers },
  '/espace/disponibilite/[id]/preciser': { opens: speakers },
  '/espace/disponibilite/[id]/absence': { opens: speakers },
  '/espace/disponibilite/[id]/historique': { opens: speakers },
  '/espace/disponibilite/[id]/contact': { opens: ['gp', 'delegate', 'coordination'] },
  '/espace/disponibilite/[id]/depart': { opens: ['gp', 'coordination'] },
  '/espace/disponibilite/lieu/[id]': { opens: phones },
  '/espace/disponibilite/lieu/[id]/preciser': { opens: phones },
  '/espace/delegations': { opens: ['gp', 'other-gp', 'delegate'] },
  '/espace/medecins': { opens: everyone },
  '/espace/medecins/[id]': { opens: everyone },
  '/espace/services': { opens: ['gp', 'other-gp', 'delegate', 'member', 'coordination', 'adressages', 'treasurer', 'bureau'] },
  '/espace/agenda': { opens: ['gp', 'other-gp', 'member', 'coordination', 'adressages', 'treasurer', 'bureau'] },
  '/espace/agenda/[slug]': { opens: ['gp', 'other-gp', 'member', 'coordination', 'adressages', 'treasurer', 'bureau'] },
  '/espace/inscriptions': { opens: everyone },
  '/gestion/evenements': { opens: draftsRead },
  '/gestion/evenements/[id]': { opens: draftsRead },
  '/gestion/evenements/heures': { opens: draftsRead },
  '/gestion/evenements/[id]/apres': { opens: ['coordination'] },
  '/gestion/evenements/[id]/avis': { opens: draftsRead },
  '/gestion/evenements/[id]/dates': { opens: ['coordination'] },
  '/gestion/evenements/[id]/invites': { opens: ['coordination'] },
  '/gestion/evenements/indicateurs': { opens: draftsRead },
  '/gestion/evenements/[id]/sondage': { opens: ['coordination'] },
  '/gestion/evenements/[id]/questions': { opens: ['coordination'] },
  '/gestion/evenements/presences/[id]': { opens: draftsRead },
  '/espace/documents': { opens: ['gp', 'other-gp', 'member', 'coordination', 'adressages', 'treasurer', 'bureau'] },
  '/espace/organisation': { opens: ['referent'] },
  '/espace/profil': { opens: ['member', 'gp', 'other-gp', 'treasurer', 'bureau'] },
  '/espace/securite': { opens: everyone },
  '/espace/verification': { opens: everyone },
  '/espace/profil/recus/[id]': { opens: membersRead },
  '/gestion/adherents': { opens: membersRead },
  '/gestion/adherents/nouveau': { opens: runs },
  '/gestion/adherents/cotisations': { opens: membersRead },
  '/gestion/adherents/[id]': { opens: membersRead },
  '/gestion/adherents/recus/[id]': { opens: membersRead },
  '/gestion/menu': { opens: runs },
  '/gestion/menu/ajouter': { opens: runs },
  '/gestion/menu/[id]': { opens: runs },
  '/gestion/mise-en-route': { opens: office },
  '/espace/adressages': { opens: ['member', 'gp', 'other-gp', 'delegate', 'partner', 'ended-partner', 'referent', ...phones] },
  '/espace/adressages/nouveau': { opens: ['member', 'gp', 'other-gp', 'delegate', 'partner', 'referent', ...phones] },
  '/espace/adressages/suites': { opens: ['ended-partner', 'member', 'gp', 'other-gp', 'delegate', 'partner', 'referent', ...phones] },
  '/espace/adressages/service': { opens: ['partner', 'ended-partner', 'referent'] },
  '/espace/adressages/rappel': { opens: [] },
  '/espace/adressages/[id]': { opens: ['partner', 'referent', 'adressages'] },
  // The example keeps no identities, nor anything written about people.
  '/espace/adressages/[id]/identite': { opens: [] },
  '/espace/adressages/[id]/messages': { opens: [] },
  '/gestion/adressages/[id]/notes': { opens: [] },
  '/gestion/adressages/a-informer': { opens: [] },
  '/gestion/adressages/a-informer/[id]': { opens: [] },
  '/gestion/adressages/a-informer/liste': { opens: [] },
  '/gestion/adressages/a-informer/liste/[id]': { opens: [] },
  // The walk's adressage has left already: its draft's address leads to it.
  '/espace/adressages/[id]/brouillon': { opens: [], leads: ['partner', 'referent'] },
  '/espace/adressages/[id]/medecins': { opens: ['partner', 'referent', 'adressages'] },
  '/gestion/adressages': { opens: ['adressages'] },
  '/gestion/adressages/appel': { opens: phones },
  '/gestion/adressages/attente': { opens: ['adressages'] },
  '/gestion/adressages/rappels': { opens: ['adressages'] },
  '/gestion/adressages/campagnes': { opens: ['adressages'] },
  '/gestion/adressages/[id]': { opens: ['adressages'] },
  '/gestion/adressages/tableau': { opens: phones },
  '/gestion/adressages/refuses': { opens: ['adressages'] },
  '/gestion/adressages/sans-nouvelles': { opens: ['adressages'] },
  '/gestion/messages': { opens: phones },
  '/gestion/messages/[id]': { opens: phones },
  '/gestion': { opens: phones, leads: ['admin', 'treasurer', 'bureau'] },
  '/gestion/registre': { opens: runs },
  '/gestion/registre/[id]': { opens: phones },
  '/gestion/verite': { opens: runs },
  '/gestion/lancement': { opens: runs },
  '/gestion/lancement/lettres': { opens: [], leads: runs },
  '/gestion/imports': { opens: runs },
  '/gestion/imports/[id]': { opens: runs },
  '/gestion/professionnels': { opens: runs },
  '/gestion/professionnels/nouveau': { opens: runs },
  '/gestion/professionnels/[id]': { opens: runs },
  '/gestion/professionnels/exercices/[id]': { opens: runs },
  '/gestion/lieux': { opens: runs },
  '/gestion/lieux/nouveau': { opens: runs },
  '/gestion/lieux/[id]': { opens: runs },
  '/gestion/delegations': { opens: runs },
  '/gestion/organisations': { opens: partnersRead },
  '/gestion/organisations/nouvelle': { opens: runs },
  '/gestion/organisations/[id]': { opens: [...partnersRead, 'referent'] },
  '/gestion/services': { opens: runs },
  '/gestion/kit': { opens: runs },
  '/gestion/contrat': { opens: draftsRead },
  '/gestion/contrat/[id]': { opens: runs },
  '/gestion/contrat/annees/[id]': { opens: draftsRead },
  '/gestion/chiffres': { opens: figuresRead },
  '/gestion/chiffres/[id]': { opens: figuresRead },
  '/gestion/chiffres/copies/[id]': { opens: figuresRead },
  '/gestion/medias': { opens: ['coordination', 'treasurer', 'bureau'] },
  '/gestion/medias/ajouter': { opens: runs },
  '/gestion/medias/[id]': { opens: ['coordination', 'treasurer', 'bureau'] },
  '/gestion/territoire': { opens: runs },
  '/gestion/territoire/voisines': { opens: runs },
  '/gestion/territoire/secteurs': { opens: runs },
  '/gestion/territoire/limitrophes': { opens: runs },
  '/gestion/territoire/contours': { opens: runs },
  '/gestion/territoire/contours/[id]': { opens: runs },
  '/gestion/contenus': { opens: draftsRead },
  '/gestion/contenus/[kind]': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/apercu': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/apercu/telephone': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/verification': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/historique': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/historique/comparer': { opens: draftsRead },
  '/gestion/contenus/[kind]/[id]/historique/[number]': { opens: draftsRead },
  '/gestion/comptes': { opens: office },
  '/gestion/comptes/inviter': { opens: office },
  '/gestion/comptes/[id]': { opens: office },
  '/gestion/identite': { opens: office },
  '/gestion/donnees': { opens: ['coordination', 'bureau', 'admin'] },
  '/gestion/donnees/personne': { opens: ['coordination', 'bureau', 'admin'] },
  '/gestion/journal': { opens: [...phones, 'admin'] },
}
