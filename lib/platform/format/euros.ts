/** "50 €", "50,50 €": an amount in cents as people write it, its spaces not to be broken. */
export function euros(cents: number): string {
  const digits = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(cents / 100)
}
