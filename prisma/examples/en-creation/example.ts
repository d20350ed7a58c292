import { addDays } from '#lib/platform/day'
import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import { ordinaryExample } from '#prisma/examples/ordinary-example'
import { borderingCommunes, communes } from './communes.ts'
import { contents } from './contents.ts'
import { pictures } from './pictures.ts'

/** An invented CPTS of the Var before its accord: an association, a letter of intent, a project being written. */
export const enCreation = ordinaryExample({
  name: 'en-creation', communes, borderingCommunes, contents, pictures,
  events: (clock) => [{ slug: 'reunion-d-information', audience: 'professionals', dates: [{ halfDays: [{ day: addDays(clock.today, 12), from: '20:00', until: '22:00' }], capacity: null, registered: 23, waiting: 0, profession: 'professional' }] }],
  identity: {
    shortName: 'CPTS du Pays des Figuiers', fullName: 'Communauté professionnelle territoriale de santé du Pays des Figuiers (en création)', tagline: 'Une CPTS se prépare, et tout le monde peut y prendre part',
    address: "1 place de l'Exemple, 83210 Solliès-Pont", accent: '#6b3a6e',
  },
  sectors: [{ key: 'bas', name: 'Plaine du Gapeau' }, { key: 'haut', name: 'Haute vallée' }],
  organisations: [
    { key: 'soins-coordonnes', name: 'Soins Coordonnés', kind: 'other', street: '5 rue de la Démonstration', commune: '83144', phone: fictitiousPhone(80), email: fictitiousEmail('soins.coordonnes'), convention: { title: 'Accompagnement à la création de la CPTS', startedDaysAgo: 330, page: 'accompagnement', grants: [] } },
    { key: 'ars', name: 'ARS Provence-Alpes-Côte d’Azur', kind: 'other', street: '6 avenue du Prototype', commune: '83144', phone: fictitiousPhone(81), email: fictitiousEmail('ars'), convention: null },
  ],
  otherProfessions: [
    { code: '60', count: 16, place: 'Cabinet infirmier', perPlace: 2 }, { code: '70', count: 9, place: 'Cabinet de kinésithérapie', perPlace: 2 }, { code: '21', count: 6, place: 'Pharmacie', perPlace: 2 },
    { code: '91', count: 3, place: "Cabinet d'orthophonie", perPlace: 1 }, { code: '50', count: 2, place: 'Cabinet de sages-femmes', perPlace: 2 },
  ],
  partner: null,
})
