import { addDays } from '#lib/platform/day'
import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import { usualIndicators } from '#prisma/examples/example-contract'
import { ordinaryExample } from '#prisma/examples/ordinary-example'
import { borderingCommunes, communes } from './communes.ts'
import { contents, signedOn } from './contents.ts'
import { pictures } from './pictures.ts'

/** A CPTS at work since 2019, after the press of its convention with a private clinic. */
export const audomarois = ordinaryExample({
  name: 'audomarois', communes, borderingCommunes, contents, pictures,
  events: (clock) => [{ slug: 'rencontre-ville-clinique', audience: 'professionals', dates: [{ halfDays: [{ day: addDays(clock.today, 24), from: '19:30', until: '22:00' }], capacity: 60, registered: 34, waiting: 0, profession: 'professional' }] }],
  contract: (clock) => ({ signedOn: clock.dayAgo(760), signedAt: 'Saint-Omer', parties: ['la CPTS Audomaroise', 'la CPAM de la Côte d’Opale', 'l’ARS Hauts-de-France'], indicators: usualIndicators }),
  identity: {
    shortName: 'CPTS Audomaroise', fullName: 'Communauté professionnelle territoriale de santé de l’Audomarois', tagline: 'Du marais au Haut Pays, on se soigne ensemble',
    address: "1 rue de l'Exemple, 62500 Saint-Omer", accent: '#1f6150',
  },
  sectors: [{ key: 'marais', name: 'Saint-Omer et le marais' }, { key: 'lys', name: 'Vallée de la Lys' }, { key: 'haut-pays', name: 'Haut Pays' }, { key: 'hem', name: 'Vallée de la Hem' }],
  organisations: [
    {
      key: 'clinique', name: 'Clinique de Saint-Omer', kind: 'clinic', street: '71 rue de la Fiction', commune: '62139', phone: fictitiousPhone(80), email: fictitiousEmail('clinique'),
      convention: { title: 'Convention entre la ville et la clinique', startedOn: signedOn, months: 12, renewal: { by: 'tacit', months: 12, noticeMonths: 2 }, page: 'clinique-de-saint-omer', grants: ['register_read', 'referral_submit', 'needs_receive'], dataAnnex: 'Ce qui est échangé : le nom des médecins, leur cabinet et leur disponibilité ; les comptes rendus passent par messagerie sécurisée, hors de cette plateforme.\nPour quoi : préparer l’entrée et la sortie des patients.\nCombien de temps : tant que la convention vaut.\nQui joindre : le contact « données personnelles » de chaque partie.' },
    },
    {
      key: 'agglo', name: 'Communauté d’agglomération du Pays de Saint-Omer', kind: 'other', street: '2 rue du Prototype', commune: '62525', phone: fictitiousPhone(81), email: fictitiousEmail('agglo'),
      convention: { title: 'Convention sur la prévention', startedDaysAgo: 210, grants: [] },
    },
  ],
  otherProfessions: [
    { code: '60', count: 26, place: 'Cabinet infirmier', perPlace: 3 }, { code: '70', count: 14, place: 'Cabinet de kinésithérapie', perPlace: 2 }, { code: '21', count: 12, place: 'Pharmacie', perPlace: 2 },
    { code: '40', count: 6, place: 'Cabinet dentaire', perPlace: 2 }, { code: '91', count: 5, place: "Cabinet d'orthophonie", perPlace: 2 }, { code: '50', count: 4, place: 'Cabinet de sages-femmes', perPlace: 2 },
  ],
  partner: { organisation: 'clinique', name: 'Bureau des sorties de la clinique', sinceDaysAgo: 330 },
})
