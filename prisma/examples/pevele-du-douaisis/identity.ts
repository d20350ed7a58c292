import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import type { ExampleIdentity } from '#prisma/examples/example'

/** The name and the territory are a real CPTS's; how to reach it, its people and their answers are all invented. */
export const identity: ExampleIdentity = {
  shortName: 'CPTS Pévèle du Douaisis',
  fullName: 'Communauté professionnelle territoriale de santé Pévèle du Douaisis',
  tagline: 'Vingt communes, un même soin',
  phone: fictitiousPhone(0),
  phoneHours: 'du lundi au vendredi, de 9 h à 12 h',
  email: fictitiousEmail('contact'),
  address: "1 place de l'Exemple, 59310 Orchies",
  accent: '#9c3b1f',
  legal: {
    publisher: 'Association CPTS Pévèle du Douaisis (exemple de démonstration)',
    publicationDirector: "La présidence de l'association",
    host: 'Cette installation de démonstration est hébergée sur la machine qui la lance.',
    dataProtectionContact: fictitiousEmail('donnees'),
  },
}

/** Three groups of communes by which figures are told. */
export const sectors = [
  { key: 'orchies', name: "Pévèle d'Orchies" },
  { key: 'coutiches', name: 'Cœur de Pévèle' },
  { key: 'scarpe', name: 'Bords de Scarpe' },
] as const
