export const kitDocuments = ['medecins', 'secretariats', 'partenaires', 'affiche', 'patients', 'mairies'] as const
/** One of the papers of the kit, as its address names it. */
export type KitDocument = (typeof kitDocuments)[number]

export const paperSizes = ['a4', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]

/** What each paper is called, whom it is for, and on which sheets it may be printed. */
export const kitPapers: Readonly<Record<KitDocument, { title: string; forWhom: string; sizes: readonly PaperSize[] }>> = {
  medecins: { title: 'Lettre aux médecins', forWhom: 'Présenter Cartodispo à un médecin généraliste : ce qu’on lui demande, qui lit ses réponses, ses droits.', sizes: ['a4'] },
  secretariats: { title: 'Une page pour les secrétariats', forWhom: 'À garder près du téléphone : comment répondre pour les médecins, que dire à quelqu’un qui cherche.', sizes: ['a4'] },
  partenaires: { title: 'Une page pour les partenaires', forWhom: 'Hôpital, clinique, services sociaux : comment chercher un médecin pour quelqu’un.', sizes: ['a4'] },
  affiche: { title: 'Affiche', forWhom: 'Pour une salle d’attente, une mairie, une pharmacie : le numéro et un code à photographier.', sizes: ['a4', 'a3'] },
  patients: { title: 'Fiche « Sans médecin traitant »', forWhom: 'À donner à une personne qui cherche : que faire, qui appeler, en attendant.', sizes: ['a4'] },
  mairies: { title: 'Formulaire pour les mairies', forWhom: 'À remplir au guichet : de quoi rappeler la personne, et rien sur sa santé.', sizes: ['a4'] },
}

/** The paper of this name, or null. */
export function kitDocument(text: string): KitDocument | null {
  return kitDocuments.find((one) => one === text) ?? null
}
