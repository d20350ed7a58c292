import type { ContentKindDefinition } from '#lib/content/content-fields'

export const specialities = {
  addictologie: 'Addictologie', anesthesie: 'Anesthésie, douleur', cardiologie: 'Cardiologie', chirurgie: 'Chirurgie', dermatologie: 'Dermatologie', diabetologie: 'Diabétologie, endocrinologie',
  gastro: 'Gastro-entérologie', geriatrie: 'Gériatrie', gynecologie: 'Gynécologie, maternité', imagerie: 'Imagerie', infectiologie: 'Infectiologie, vaccination', medecine_interne: 'Médecine interne, polyvalente',
  nephrologie: 'Néphrologie', neurologie: 'Neurologie', oncologie: 'Cancérologie', ophtalmologie: 'Ophtalmologie', orl: 'ORL', palliatifs: 'Soins palliatifs', pediatrie: 'Pédiatrie', pneumologie: 'Pneumologie',
  psychiatrie: 'Psychiatrie', readaptation: 'Rééducation, réadaptation', rhumatologie: 'Rhumatologie', urgences: 'Urgences', urologie: 'Urologie', autre: 'Autre spécialité',
} as const

export const structureTypes = {
  appui: 'Appui à la coordination', domicile: 'Aide et soins à domicile', aidants: 'Soutien aux aidants', social: 'Aide sociale, droits', addictions: 'Addictions', sante_mentale: 'Santé mentale', handicap: 'Handicap',
  enfance: 'Enfance, famille', hebergement: 'Hébergement, EHPAD', prevention: 'Prévention, activité physique', precarite: 'Précarité, accès aux soins', autre: 'Autre structure',
} as const

const communes = { type: 'communes', label: 'Communes desservies', hint: 'Aucune case : tout le territoire.' } as const
const checkedOn = { type: 'day', label: 'Vérifié le', hint: 'Le jour où vous avez appelé ou lu ces informations pour la dernière fois.', isNeeded: true } as const

/** A hospital service or a specialist, for signed-in professionals: how to reach them quickly. */
export const service = {
  path: 'services', one: 'Service ou spécialiste', several: 'Services et spécialistes', order: 'position',
  address: null, listAddress: '/espace/services',
  fields: {
    title: { type: 'line', label: 'Service', max: 120, isNeeded: true },
    speciality: { type: 'choice', label: 'Spécialité', options: specialities, isNeeded: true },
    place: { type: 'line', label: 'Établissement, commune', max: 150, isNeeded: true },
    line: { type: 'line', label: 'Ligne directe', max: 40, hint: 'Le numéro réservé aux professionnels, s’il y en a un.' },
    hours: { type: 'line', label: 'Horaires', max: 120 },
    how: { type: 'text', label: 'Comment adresser', max: 600, rows: 3, isNeeded: true },
    delay: { type: 'line', label: 'Délai habituel', max: 80 },
    expertise: { type: 'choice', label: 'Télé-expertise', options: { oui: 'Proposée', non: 'Non proposée' } },
    expertiseTool: { type: 'line', label: 'Par quel outil', max: 80, hint: 'S’il y a télé-expertise : le nom de l’outil ou de la messagerie.' },
    communes,
    checkedOn,
  },
} as const satisfies ContentKindDefinition

/** A social or medico-social structure: for whom, and how to call on it. */
export const structure = {
  path: 'structures', one: 'Structure sociale ou médico-sociale', several: 'Structures', order: 'position',
  address: null, listAddress: '/espace/services',
  fields: {
    title: { type: 'line', label: 'Nom', max: 120, isNeeded: true },
    type: { type: 'choice', label: 'Type', options: structureTypes, isNeeded: true },
    place: { type: 'line', label: 'Adresse, commune', max: 150 },
    missions: { type: 'text', label: 'Missions', max: 600, rows: 3, isNeeded: true },
    forWhom: { type: 'text', label: 'Publics', max: 300, rows: 2, isNeeded: true },
    how: { type: 'text', label: 'Comment faire appel à elle', max: 600, rows: 3, isNeeded: true },
    phone: { type: 'line', label: 'Téléphone', max: 40 },
    hours: { type: 'line', label: 'Horaires', max: 120 },
    link: { type: 'address', label: 'Site' },
    communes,
    checkedOn,
  },
} as const satisfies ContentKindDefinition
