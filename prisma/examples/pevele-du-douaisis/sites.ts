import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import type { ExampleSite } from '#prisma/examples/example'

/** Where the GPs work. Streets exist in no town; each site has its fictitious number and mailbox. */
export const sites: readonly ExampleSite[] = [
  { ...at('msp-orchies', 10), name: 'Maison de santé des Trois-Chimères', kind: 'msp', street: '12 rue des Trois-Chimères', commune: '59449', isStepFree: true },
  { ...at('groupe-orchies', 11), name: 'Cabinet médical de la Maquette', kind: 'group_practice', street: '3 place de la Maquette', commune: '59449', isStepFree: true },
  { ...at('orchies-exemple', 12), name: "Cabinet de la rue de l'Exemple", kind: 'single_practice', street: "27 rue de l'Exemple", commune: '59449', isStepFree: false },
  { ...at('orchies-roman', 13), name: 'Cabinet de la rue du Roman', kind: 'single_practice', street: '8 rue du Roman', commune: '59449' },
  { ...at('orchies-prototype', 14), name: "Cabinet de l'avenue du Prototype", kind: 'single_practice', street: '41 avenue du Prototype', commune: '59449', placedBy: 'hand' },
  { ...at('orchies-licorne', 15), name: 'Cabinet du chemin de la Licorne', kind: 'single_practice', street: '2 chemin de la Licorne', commune: '59449', refusesMail: true },
  { ...at('beuvry', 16), name: 'Cabinet médical de la Fiction', kind: 'group_practice', street: '5 rue de la Fiction', commune: '59080', isStepFree: true },
  { ...at('landas', 17), name: 'Cabinet du Spécimen', kind: 'single_practice', street: '14 rue du Spécimen', commune: '59330' },
  { ...at('nomain', 18), name: "Cabinet médical de l'Invention", kind: 'group_practice', street: "9 rue de l'Invention", commune: '59435' },
  { ...at('sameon', 19), name: 'Cabinet du Brouillon', kind: 'single_practice', street: '1 place du Brouillon', commune: '59551', placedBy: 'commune' },
  { ...at('aix', 20), name: 'Cabinet des Personnages', kind: 'single_practice', street: '6 impasse des Personnages', commune: '59004' },
  { ...at('mouchin', 21), name: 'Cabinet de la Démonstration', kind: 'single_practice', street: '18 rue de la Démonstration', commune: '59419', placedBy: 'commune' },
  { ...at('auchy', 22), name: 'Cabinet de la Simulation', kind: 'single_practice', street: '22 avenue de la Simulation', commune: '59029' },

  { ...at('coutiches', 30), name: "Cabinet médical du Jeu-d'Essai", kind: 'group_practice', street: "4 allée du Jeu-d'Essai", commune: '59158', isStepFree: true },
  { ...at('bersee', 31), name: 'Cabinet médical du Spécimen', kind: 'group_practice', street: '30 rue du Spécimen', commune: '59071' },
  { ...at('bersee-roman', 32), name: 'Cabinet de la rue du Roman', kind: 'single_practice', street: '11 rue du Roman', commune: '59071' },
  { ...at('mons', 33), name: 'Cabinet médical de la Licorne', kind: 'group_practice', street: '7 chemin de la Licorne', commune: '59411', isStepFree: false },
  { ...at('moncheaux', 34), name: "Cabinet de la rue de l'Exemple", kind: 'single_practice', street: "16 rue de l'Exemple", commune: '59408' },
  { ...at('faumont-fiction', 35), name: 'Cabinet de la rue de la Fiction', kind: 'single_practice', street: '21 rue de la Fiction', commune: '59222' },
  { ...at('faumont-brouillon', 36), name: 'Cabinet de la place du Brouillon', kind: 'single_practice', street: '2 place du Brouillon', commune: '59222' },
  { ...at('bouvignies', 37), name: "Cabinet de l'Invention", kind: 'single_practice', street: "3 rue de l'Invention", commune: '59105', placedBy: 'hand' },

  { ...at('centre-flines', 40), name: 'Centre de santé de la Simulation', kind: 'health_centre', street: '50 avenue de la Simulation', commune: '59239', isStepFree: true },
  { ...at('flines-roman', 41), name: 'Cabinet de la rue du Roman', kind: 'single_practice', street: '19 rue du Roman', commune: '59239' },
  { ...at('flines-exemple', 42), name: "Cabinet de la rue de l'Exemple", kind: 'single_practice', street: "5 rue de l'Exemple", commune: '59239' },
  { ...at('raches', 43), name: 'Cabinet médical du Prototype', kind: 'group_practice', street: '13 avenue du Prototype', commune: '59486' },
  { ...at('raches-maquette', 44), name: 'Cabinet de la Maquette', kind: 'single_practice', street: '6 place de la Maquette', commune: '59486' },
  { ...at('raimbeaucourt', 45), name: 'Cabinet médical des Personnages', kind: 'group_practice', street: '1 impasse des Personnages', commune: '59489', isStepFree: true },
  { ...at('raimbeaucourt-licorne', 46), name: 'Cabinet du chemin de la Licorne', kind: 'single_practice', street: '24 chemin de la Licorne', commune: '59489' },
  { ...at('roost', 47), name: 'Cabinet médical de la Démonstration', kind: 'group_practice', street: '33 rue de la Démonstration', commune: '59509', isStepFree: true },
  { ...at('roost-fiction', 48), name: 'Cabinet de la rue de la Fiction', kind: 'single_practice', street: '10 rue de la Fiction', commune: '59509' },
  { ...at('roost-specimen', 49), name: 'Cabinet de la rue du Spécimen', kind: 'single_practice', street: '28 rue du Spécimen', commune: '59509' },
  { ...at('lallaing', 50), name: 'Cabinet médical des Chimères', kind: 'group_practice', street: '17 rue des Trois-Chimères', commune: '59327' },
  { ...at('lallaing-invention', 51), name: "Cabinet de la rue de l'Invention", kind: 'single_practice', street: "45 rue de l'Invention", commune: '59327' },
  { ...at('lallaing-roman', 52), name: 'Cabinet de la rue du Roman', kind: 'single_practice', street: '62 rue du Roman', commune: '59327' },

  { ...at('garde', 60), name: 'Point de garde de la Fiction', kind: 'other', street: '70 rue de la Fiction', commune: '59449' },
  { ...at('ehpad-lallaing', 61), name: "EHPAD du Jeu-d'Essai", kind: 'other', street: "8 allée du Jeu-d'Essai", commune: '59327', isStepFree: true },
  { ...at('homeopathie', 62), name: 'Cabinet de la rue du Brouillon', kind: 'single_practice', street: '4 place du Brouillon', commune: '59419' },
]

function at(key: string, rank: number): { key: string; phone: string; email: string } {
  return { key, phone: fictitiousPhone(rank), email: fictitiousEmail(`cabinet.${key}`) }
}
