import { type Menu, type MenuEntry, topListId } from './menu.ts'

function entry(path: string, label: string, place = 'pied'): MenuEntry {
  // An encoded slash has no place in an address: the door refuses it.
  return { id: `${place}-${path.slice(1).replaceAll('/', '-')}`, label, target: { kind: 'address', path }, isHidden: false }
}

const top = (path: string, label: string) => entry(path, label, topListId)

/** The menu of a site that nobody has changed: every example, and an installation on its first day. */
export const defaultMenu: Menu = [
  { id: topListId, title: '', entries: [
    top('/medecins', 'Médecins'), top('/professionnels', 'Professionnels'), top('/prevention', 'Prévention'), top('/actualites', 'Actualités'),
    top('/projet-de-sante', 'Projet de santé'), top('/cpts', 'La CPTS'), top('/contact', 'Contact'),
  ] },
  { id: 'se-soigner', title: 'Se soigner', entries: [
    entry('/medecins', 'Trouver un médecin traitant'), entry('/sans-medecin-traitant', 'Sans médecin traitant'), entry('/soins-non-programmes', 'Soins rapides'), entry('/prevention', 'Prévention'),
  ] },
  { id: 'la-cpts', title: 'La CPTS', entries: [
    entry('/cpts', 'Qui sommes-nous'), entry('/projet-de-sante', 'Projet de santé'), entry('/nos-missions', 'Nos missions'), entry('/statistiques', 'Statistiques'), entry('/territoire', 'Les communes du territoire'), entry('/partenaires', 'Partenaires et conventions'),
    entry('/actualites', 'Actualités'), entry('/agenda', 'Agenda'), entry('/contact', 'Nous écrire'),
  ] },
  { id: 'professionnels', title: 'Professionnels et partenaires', entries: [
    entry('/professionnels', 'L’annuaire'), entry('/adhesion', 'Adhérer à la CPTS'), entry('/espace', 'Dire mes disponibilités'), entry('/espace/medecins', 'Chercher pour un patient'),
    entry('/s-installer', 'S’installer ici'), entry('/outils-numeriques', 'Outils numériques'),
  ] },
]
