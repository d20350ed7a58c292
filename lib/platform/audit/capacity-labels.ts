/** In which capacity somebody acted, as the journal keeps it, and the words that the screens have for it. */
const capacityLabels = {
  self: 'pour soi', delegate: 'par délégation', coordination: 'coordination', coordination_phone: 'coordination, par téléphone', coordination_import: 'coordination, par import',
  sender: 'expéditeur', practice: 'cabinet', person: 'la personne concernée', call: 'coordination, après un appel', paper: 'coordination, d’après un papier', older_list: 'coordination, d’après une ancienne liste', public_form: 'le formulaire public', desk: 'à l’accueil d’un événement', gp: 'cabinet médical', member: 'professionnel membre',
  partner: 'partenaire', partner_call: 'partenaire, après un appel', admin: 'administration', command: 'commande du serveur', link: 'lien d’un courriel', system: 'le site lui-même', public: 'le public',
} as const
export type ActingCapacity = keyof typeof capacityLabels

/** The words for a capacity of the journal, or its letters where another version wrote it. */
export function capacityWord(capacity: string): string {
  return Object.entries(capacityLabels).find(([known]) => known === capacity)?.[1] ?? capacity
}
