export type OrganisationKindName = 'health_platform' | 'clinic' | 'hospital' | 'town_hall' | 'social_structure' | 'other'

export const organisationKindLabels: Record<OrganisationKindName, string> = {
  health_platform: 'Plateforme de santé (PSD…)',
  clinic: 'Clinique',
  hospital: 'Hôpital',
  town_hall: 'Mairie, CCAS',
  social_structure: 'Structure sociale ou médico-sociale',
  other: 'Autre partenaire',
}
