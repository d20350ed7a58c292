/** What people agree to when they ask to join. A new wording is a new version: the kept one tells what was agreed to. */
export const membershipConsent = {
  version: '2026-11',
  label: (shortName: string) => `J’accepte que ${shortName} enregistre ces informations pour étudier ma demande et gérer mon adhésion.`,
  hint: 'Lues par la coordination et le bureau. Effacées un an après un refus. Droits et contact : page « Données personnelles ».',
} as const
