import type { ContentKindDefinition } from '#lib/content/content-fields'

export const eventFormats = {
  formation: 'Formation', rencontre: 'Rencontre entre professionnels', soiree: 'Soirée ouverte à tous', atelier: 'Atelier', depistage: 'Dépistage, action de prévention', groupe: 'Groupe de travail', gouvernance: 'Réunion de gouvernance',
} as const

/** What the site tells of an event; its dates, its seats and who comes are records of their own (`lib/events`). */
export const event = {
  path: 'evenements', one: 'Événement', several: 'Formations et événements', order: 'newest',
  address: (slug: string) => `/agenda/${slug}`, listAddress: '/agenda',
  fields: {
    title: { type: 'line', label: 'Titre', max: 150, isNeeded: true },
    format: { type: 'choice', label: 'Ce que c’est', options: eventFormats, isNeeded: true },
    summary: { type: 'text', label: 'En deux phrases', max: 300, rows: 3, isNeeded: true },
    forWhom: { type: 'line', label: 'Pour qui', max: 150, hint: 'Comme vous le diriez : « infirmiers et aides-soignants du territoire ».' },
    place: { type: 'line', label: 'Lieu', max: 120, hint: 'Le nom de la salle, puis la commune.', isNeeded: true },
    address: { type: 'line', label: 'Adresse', max: 200 },
    communes: { type: 'communes', label: 'Commune', hint: 'Pour que l’agenda puisse trier par commune.' },
    access: { type: 'text', label: 'Venir', max: 500, rows: 3, hint: 'Parking, transports, étage, accès de plain-pied.' },
    speakers: { type: 'lines', one: 'Intervenant', label: 'Intervenants', of: {
      name: { type: 'line', label: 'Nom', max: 100, isNeeded: true },
      role: { type: 'line', label: 'Fonction', max: 150 },
    } },
    programme: { type: 'lines', one: 'Moment', label: 'Déroulé', of: {
      when: { type: 'line', label: 'Heure', max: 30, isNeeded: true },
      what: { type: 'line', label: 'Quoi', max: 200, isNeeded: true },
    } },
    price: { type: 'line', label: 'Prix', max: 120, hint: 'Pour information : rien ne se paie ici. Vide : gratuit.' },
    actions: { type: 'contents', of: 'action', several: true, label: 'Actions du projet de santé' },
    missions: { type: 'contents', of: 'mission', several: true, label: 'Missions', hint: 'Aucune case : celles de ses actions.' },
    agreements: { type: 'contents', of: 'agreement', several: true, label: 'Conventions' },
    partners: { type: 'organisations', label: 'Partenaires' },
    documents: { type: 'contents', of: 'document', several: true, label: 'Documents' },
    picture: { type: 'picture', label: 'Image' },
    body: { type: 'rich', label: 'Texte' },
    report: { type: 'rich', label: 'Ce qui s’y est dit', hint: 'Après l’événement : sa page reste dans l’agenda, avec ce texte.' },
  },
} as const satisfies ContentKindDefinition
