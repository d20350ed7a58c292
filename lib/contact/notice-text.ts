/** What stands under the form of the public. A new wording is a new version: the kept one tells what was read. */
export const contactNotice = {
  version: '2026-11',
  text: ({ months }: { months: number }) => `Lu par la coordination seule, gardé ${months} mois, puis effacé. Vos droits : page Données personnelles.`,
} as const
