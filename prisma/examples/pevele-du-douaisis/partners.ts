import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import type { ExampleOrganisation, ExampleProfession } from '#prisma/examples/example'

/** Partner organisations, each with what its convention grants: a full one, one that has ended, one that grants nothing. */
export const organisations: readonly ExampleOrganisation[] = [
  {
    key: 'psd', name: 'Plateforme Santé du Douaisis (PSD)', kind: 'health_platform', street: '40 rue de la Démonstration', commune: '59178',
    phone: fictitiousPhone(80), email: fictitiousEmail('psd'),
    convention: {
      title: 'Convention de partenariat entre la PSD et la CPTS', startedDaysAgo: 340, months: 36, renewal: { by: 'tacit', months: 12, noticeMonths: 3 }, page: 'plateforme-sante-du-douaisis', grants: ['register_read', 'referral_submit', 'referral_direct', 'needs_receive'],
      dataAnnex: `Ce qui est échangé : le nom des médecins, leur cabinet et ce qu’ils disent de l’accueil de nouveaux patients ; pour un adressage, ce que la personne a accepté de dire d’elle.
Pour quoi : orienter vers un médecin qui peut accueillir, et rien d’autre.
Combien de temps : tant que la convention vaut. Chaque lecture du registre est inscrite dans un journal.
Qui joindre : le contact « données personnelles » de chaque partie.`,
    },
  },
  {
    key: 'clinique', name: 'Clinique de la Fiction', kind: 'clinic', street: '100 rue de la Fiction', commune: '59569', phone: fictitiousPhone(81), email: fictitiousEmail('clinique'),
    convention: { title: 'Convention sur les sorties de la clinique', startedDaysAgo: 420, endedDaysAgo: 55, page: 'sorties-de-la-clinique', grants: ['register_read', 'referral_submit'] },
  },
  {
    key: 'mairie', name: "Mairie d'Orchies", kind: 'town_hall', street: "1 place de l'Exemple", commune: '59449', phone: fictitiousPhone(82), email: fictitiousEmail('mairie'),
    convention: { title: 'Convention de partenariat avec la commune', startedDaysAgo: 200, endsIn: 44, renewal: { by: 'express', months: 12 }, page: 'mairie-d-orchies', grants: ['referral_submit'] },
  },
]

/** The 250 others, by national profession code. */
export const otherProfessions: readonly ExampleProfession[] = [
  { code: '60', count: 96, place: 'Cabinet infirmier', perPlace: 4 },
  { code: '70', count: 52, place: 'Cabinet de kinésithérapie', perPlace: 3 },
  { code: '21', count: 38, place: 'Pharmacie', perPlace: 2 },
  { code: '40', count: 22, place: 'Cabinet dentaire', perPlace: 2 },
  { code: '91', count: 20, place: "Cabinet d'orthophonie", perPlace: 2 },
  { code: '50', count: 9, place: 'Cabinet de sages-femmes', perPlace: 2 },
  { code: '80', count: 9, place: 'Cabinet de pédicurie-podologie', perPlace: 1 },
  { code: '28', count: 4, place: "Cabinet d'orthoptie", perPlace: 1 },
]
