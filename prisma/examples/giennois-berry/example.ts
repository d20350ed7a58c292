import { addDays } from '#lib/platform/day'
import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import { usualIndicators } from '#prisma/examples/example-contract'
import { ordinaryExample } from '#prisma/examples/ordinary-example'
import { borderingCommunes, communes } from './communes.ts'
import { contents } from './contents.ts'
import { pictures } from './pictures.ts'

/** A CPTS of the country over two départements, after the presentation of its projet de santé. */
export const giennoisBerry = ordinaryExample({
  name: 'giennois-berry', communes, borderingCommunes, contents, pictures,
  events: (clock) => [{ slug: 'rencontre-des-secteurs', audience: 'professionals', dates: [{ halfDays: [{ day: addDays(clock.today, 31), from: '19:00', until: '22:00' }], capacity: 90, registered: 41, waiting: 0, profession: 'professional' }] }],
  contract: (clock) => ({ signedOn: clock.dayAgo(760), signedAt: 'Gien', parties: ['la CPTS Giennois-Berry', 'la CPAM du Loiret', 'l’ARS Centre-Val de Loire'], indicators: usualIndicators }),
  identity: {
    shortName: 'CPTS Giennois-Berry', fullName: 'Communauté professionnelle territoriale de santé du Giennois-Berry', tagline: 'De la Loire à la Sologne, un projet de santé pour deux départements',
    address: '12 bis rue Jean Mermoz, 45500 Gien', accent: '#1f4e8c',
  },
  sectors: [{ key: 'giennoises', name: 'Giennois' }, { key: 'puisaye', name: 'Berry Loire Puisaye' }, { key: 'sauldre', name: 'Sauldre et Sologne' }],
  organisations: [
    {
      key: 'hopital', name: 'Centre hospitalier de la Faïence', kind: 'hospital', street: '40 avenue de la Simulation', commune: '45155', phone: fictitiousPhone(80), email: fictitiousEmail('hopital'),
      convention: { title: 'Convention ville-hôpital', startedDaysAgo: 300, months: 12, renewal: { by: 'tacit', months: 12, noticeMonths: 1 }, page: 'ville-hopital', grants: ['register_read', 'referral_submit', 'needs_receive'], dataAnnex: 'Ce qui est échangé : le nom des médecins, leur cabinet et leur disponibilité ; les comptes rendus passent par messagerie sécurisée, hors de cette plateforme.\nPour quoi : préparer l’entrée et la sortie des patients.\nCombien de temps : tant que la convention vaut.\nQui joindre : le contact « données personnelles » de chaque partie.' },
    },
    { key: 'cls', name: 'Contrat local de santé', kind: 'other', street: '3 place de la Maquette', commune: '45155', phone: fictitiousPhone(81), email: fictitiousEmail('cls'), convention: null },
    { key: 'cmp', name: 'Centre médico-psychologique', kind: 'social_structure', street: "9 rue de l'Invention", commune: '45053', phone: fictitiousPhone(82), email: fictitiousEmail('cmp'), convention: { title: 'Convention sur les consultations d’addictologie', startedDaysAgo: 180, grants: [] } },
  ],
  otherProfessions: [
    { code: '60', count: 24, place: 'Cabinet infirmier', perPlace: 2 }, { code: '70', count: 9, place: 'Cabinet de kinésithérapie', perPlace: 2 }, { code: '21', count: 12, place: 'Pharmacie', perPlace: 2 },
    { code: '40', count: 4, place: 'Cabinet dentaire', perPlace: 2 }, { code: '91', count: 2, place: "Cabinet d'orthophonie", perPlace: 1 }, { code: '50', count: 2, place: 'Cabinet de sages-femmes', perPlace: 1 },
  ],
  partner: { organisation: 'hopital', name: 'Cadre de santé de l’hôpital', sinceDaysAgo: 290 },
})
