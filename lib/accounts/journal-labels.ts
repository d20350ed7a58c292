/** What the trail calls things, as people say them. An event without a label is shown by its own name. */
export const eventLabels: Record<string, string> = {
  'account.admin_appointed': 'administrateur nommé',
  'account.disabled': 'compte fermé',
  'account.linked': 'compte relié à un professionnel',
  'account.reopened': 'compte rouvert',
  'account.role_ended': 'rôle terminé',
  'account.role_granted': 'rôle donné',
  'account.unlinked': 'compte séparé d’un professionnel',
  'absence.cancelled': 'absence annulée',
  'absence.declared': 'absence déclarée',
  'availability.confirmed': 'disponibilité confirmée',
  'availability.declared': 'disponibilité déclarée',
  'convention.created': 'convention ajoutée',
  'convention.updated': 'convention corrigée',
  'delegation.granted': 'délégation donnée',
  'delegation.renewed': 'délégation prolongée',
  'delegation.revoked': 'délégation retirée',
  'departure.announced': 'départ annoncé',
  'departure.cancelled': 'départ annulé',
  'instance.identity_updated': 'identité corrigée',
  'instance.legal_updated': 'mentions légales corrigées',
  'instance.settings_updated': 'réglages changés',
  'organisation.created': 'partenaire ajouté',
  'organisation.removed': 'partenaire retiré',
  'organisation.updated': 'partenaire corrigé',
  'practice.added': 'lieu d’exercice ajouté',
  'practice.contact_updated': 'coordonnées d’un cabinet corrigées',
  'practice.moved': 'lieu d’exercice déplacé',
  'practice.removed': 'lieu d’exercice retiré',
  'practice.updated': 'lieu d’exercice corrigé',
  'practitioner.created': 'professionnel ajouté',
  'practitioner.objected': 'opposition enregistrée',
  'practitioner.removed': 'professionnel retiré',
  'practitioner.updated': 'professionnel corrigé',
  'report.recorded': 'signalement reçu',
  'site.created': 'lieu ajouté',
  'site.updated': 'lieu corrigé',
  'territory.commune_removed': 'commune retirée',
  'territory.communes_added': 'communes ajoutées',
  'territory.communes_assigned': 'communes d’un secteur choisies',
  'territory.contours_imported': 'contours importés',
  'territory.sector_created': 'secteur créé',
  'territory.sector_moved': 'secteur déplacé',
  'territory.sector_removed': 'secteur retiré',
  'territory.sector_renamed': 'secteur renommé',
}

/** In which capacity somebody acted. */
export const capacityLabels: Record<string, string> = {
  self: 'pour soi', delegate: 'par délégation', coordination: 'coordination', coordination_phone: 'coordination, par téléphone', coordination_import: 'coordination, par import',
  partner: 'partenaire', partner_call: 'partenaire, après un appel', admin: 'administration', command: 'commande du serveur', link: 'lien d’un courriel', system: 'le site lui-même',
}

/** Families of events, for the filter. */
export const familyLabels: Record<string, string> = {
  account: 'Comptes', availability: 'Disponibilités', absence: 'Absences', convention: 'Conventions', delegation: 'Délégations', departure: 'Départs', import: 'Imports',
  instance: 'Identité et réglages', organisation: 'Partenaires', places: 'Places', practice: 'Lieux d’exercice', practitioner: 'Professionnels', report: 'Signalements', site: 'Lieux', territory: 'Territoire',
}
