import { addDays } from '#lib/platform/day'
import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import { usualIndicators } from '#prisma/examples/example-contract'
import { ordinaryExample } from '#prisma/examples/ordinary-example'
import { borderingCommunes, communes } from './communes.ts'
import { contents } from './contents.ts'
import { pictures } from './pictures.ts'

/** A town's CPTS that has just signed its accord: a quarter of Lille, the commune associated with it and their neighbour. */
export const fivesHellemmesMons = ordinaryExample({
  name: 'fives-hellemmes-mons', communes, borderingCommunes, contents, pictures,
  events: (clock) => [{ slug: 'soiree-depistage', audience: 'public', dates: [{ halfDays: [{ day: addDays(clock.today, 16), from: '17:30', until: '19:30' }], capacity: 40, registered: 17, waiting: 0, profession: null }] }],
  contract: () => ({ signedOn: '2024-02-29', signedAt: 'Lille, au siège de la CPAM de Lille-Douai', parties: ['la CPTS Fives-Hellemmes-Mons', 'la CPAM de Lille-Douai', 'l’ARS Hauts-de-France'], indicators: usualIndicators }),
  identity: {
    shortName: 'CPTS Fives-Hellemmes-Mons', fullName: 'Communauté professionnelle territoriale de santé Fives-Hellemmes-Mons', tagline: 'Trois quartiers, une équipe de soins',
    address: "1 place de l'Exemple, 59370 Mons-en-Barœul", accent: '#8a2f52',
  },
  sectors: [{ key: 'fives', name: 'Fives' }, { key: 'hellemmes', name: 'Hellemmes' }, { key: 'mons', name: 'Mons-en-Barœul' }],
  organisations: [
    {
      key: 'cpam', name: 'CPAM de Lille-Douai', kind: 'other', street: '2 place de la Maquette', commune: '59350', phone: fictitiousPhone(80), email: fictitiousEmail('cpam'),
      convention: { title: 'Accord conventionnel interprofessionnel (ACI)', startedOn: '2024-02-29', months: 60, renewal: { by: 'express', months: 60, noticeMonths: 6 }, page: 'accord-conventionnel-interprofessionnel', grants: [] },
    },
    { key: 'ars', name: 'ARS Hauts-de-France', kind: 'other', street: '3 avenue du Prototype', commune: '59350', phone: fictitiousPhone(81), email: fictitiousEmail('ars'), convention: { title: 'Accord conventionnel interprofessionnel (ACI)', startedOn: '2024-02-29', months: 60, renewal: { by: 'express', months: 60, noticeMonths: 6 }, page: 'accord-conventionnel-interprofessionnel', grants: [] } },
    {
      key: 'centre-social', name: 'Centre social de la Maquette', kind: 'social_structure', street: '8 rue du Roman', commune: '59298', phone: fictitiousPhone(82), email: fictitiousEmail('centre.social'),
      convention: { title: 'Convention sur l’accueil des patients allophones', startedDaysAgo: 250, grants: ['register_read', 'referral_submit'] },
    },
  ],
  // With the GPs, the 114 professionals of the accord.
  otherProfessions: [
    { code: '60', count: 38, place: 'Cabinet infirmier', perPlace: 3 }, { code: '70', count: 20, place: 'Cabinet de kinésithérapie', perPlace: 2 }, { code: '21', count: 18, place: 'Pharmacie', perPlace: 2 },
    { code: '91', count: 10, place: "Cabinet d'orthophonie", perPlace: 2 }, { code: '40', count: 7, place: 'Cabinet dentaire', perPlace: 2 }, { code: '50', count: 7, place: 'Cabinet de sages-femmes', perPlace: 2 },
  ],
  partner: { organisation: 'centre-social', name: 'Accueil du centre social', sinceDaysAgo: 240 },
})
