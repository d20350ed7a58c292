/** What the data say of a young installation: nothing here is a flag that somebody ticked. */
export type FirstFacts = {
  shortName: string; phone: string; phoneHours: string; isAccentChosen: boolean; hasLogo: boolean
  communes: number; coordinators: number; officers: number; pages: number; isMenuArranged: boolean; missingLegal: readonly string[]; doctors: number
}

export type StepKey = 'identity' | 'phone' | 'team' | 'territory' | 'look' | 'officers' | 'page' | 'menu' | 'legal' | 'register'

export type FirstStep = {
  key: StepKey
  title: string
  /** Why one does it, in a sentence. */
  why: string
  isDone: boolean
  /** `show`: the site cannot be shown without it; `later`: it should follow; `free`: as one likes. */
  need: 'show' | 'later' | 'free'
  /** The screen where it is done, and the word on its button. */
  href: string
  label: string
  /** Whose screen it is. */
  by: 'office' | 'coordination'
}

/** The name that a database is born with. */
export const unnamed = 'Notre CPTS'

/** From an empty installation to a site that one can show, in the order in which it is easiest. */
export function firstSteps(facts: FirstFacts): FirstStep[] {
  return [
    { key: 'identity', need: 'show', by: 'office', isDone: facts.shortName !== unnamed, title: 'Donner son nom à la CPTS', why: 'Le nom court est en haut de chaque page, le nom complet dans les mentions.', href: '/gestion/identite', label: 'Écrire le nom' },
    { key: 'phone', need: 'show', by: 'office', isDone: facts.phone !== '' && facts.phoneHours !== '', title: 'Indiquer le téléphone et ses heures', why: 'C’est la première chose que cherche une personne sans médecin.', href: '/gestion/identite', label: 'Indiquer le téléphone' },
    { key: 'team', need: 'later', by: 'office', isDone: facts.coordinators > 0, title: 'Inviter la coordination', why: 'Les textes, le registre et les messages sont à elle ; l’administration technique ne les lit pas.', href: '/gestion/comptes/inviter', label: 'Inviter quelqu’un' },
    { key: 'territory', need: 'show', by: 'coordination', isDone: facts.communes > 0, title: 'Choisir les communes', why: 'Cherchez par commune, code postal ou intercommunalité : l’emblème et la carte se dessinent aussitôt.', href: '/gestion/territoire', label: 'Choisir les communes' },
    { key: 'look', need: 'free', by: 'office', isDone: facts.hasLogo || facts.isAccentChosen, title: 'Choisir la couleur et le logo', why: 'Sans logo, l’emblème fait de vos communes en tient lieu.', href: '/gestion/identite?vue=apparence', label: 'Choisir l’apparence' },
    { key: 'page', need: 'show', by: 'coordination', isDone: facts.pages > 0, title: 'Écrire une première page', why: 'Qui vous êtes, ce que vous faites : quelques phrases suffisent pour commencer.', href: '/gestion/contenus', label: 'Écrire une page' },
    { key: 'officers', need: 'later', by: 'coordination', isDone: facts.officers > 0, title: 'Présenter le bureau', why: 'Qui préside, qui tient les comptes, qui coordonne : fonction par fonction, le nom est facultatif.', href: '/gestion/contenus/bureau', label: 'Présenter le bureau' },
    { key: 'menu', need: 'free', by: 'coordination', isDone: facts.isMenuArranged, title: 'Arranger le menu', why: 'Celui d’origine mène à tout ; masquez ce que vous n’avez pas encore écrit.', href: '/gestion/menu', label: 'Arranger le menu' },
    { key: 'legal', need: 'later', by: 'office', isDone: facts.missingLegal.length === 0, title: 'Compléter les mentions légales', why: facts.missingLegal.length === 0 ? 'La loi les demande à tout site public.' : `La loi les demande à tout site public. Il manque : ${facts.missingLegal.join(', ')}.`, href: '/gestion/identite?vue=mentions', label: 'Compléter les mentions' },
    { key: 'register', need: 'later', by: 'coordination', isDone: facts.doctors > 0, title: 'Faire entrer les médecins', why: 'Par l’extraction nationale (RPPS) ou par votre propre liste : le registre commence là.', href: '/gestion/imports', label: 'Importer une liste' },
  ]
}

/** What is still to do before the site can be shown. */
export function beforeShowing(steps: readonly FirstStep[]): FirstStep[] {
  return steps.filter((step) => step.need === 'show' && !step.isDone)
}
