import { fictitiousEmail, fictitiousPhone } from '#prisma/examples/fictitious'
import type { ExampleOrganisation, ExampleProfession } from '#prisma/examples/example'

/** Partner organisations, each with what its convention grants: a full one, one that has ended, one that grants nothing. */
export const organisations: readonly ExampleOrganisation[] = [
  {
    key: 'psd', name: 'Plateforme Santé du Douaisis (PSD)', kind: 'health_platform', street: '40 rue de la Démonstration', commune: '59178',
    phone: fictitiousPhone(80), email: fictitiousEmail('psd'),
    convention: { title: 'Convention de partenariat entre la PSD et la CPTS', startedDaysAgo: 340, grants: ['register_read', 'referral_submit', 'referral_direct', 'needs_receive'] },
  },
  {
    key: 'clinique', name: 'Clinique de la Fiction', kind: 'clinic', street: '100 rue de la Fiction', commune: '59569', phone: fictitiousPhone(81), email: fictitiousEmail('clinique'),
    convention: { title: 'Convention sur les sorties de la clinique', startedDaysAgo: 420, endedDaysAgo: 55, grants: ['register_read', 'referral_submit'] },
  },
  {
    key: 'mairie', name: "Mairie d'Orchies", kind: 'town_hall', street: "1 place de l'Exemple", commune: '59449', phone: fictitiousPhone(82), email: fictitiousEmail('mairie'),
    convention: { title: 'Convention de partenariat avec la commune', startedDaysAgo: 200, grants: [] },
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
