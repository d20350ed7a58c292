/** A whole number as it is written in French: thousands apart by a narrow no-break space. */
export function frenchCount(count: number): string {
  return new Intl.NumberFormat('fr-FR').format(count)
}

/** "1 médecin", "3 médecins": French counts from two. */
export function plural(count: number, one: string, several: string): string {
  return `${frenchCount(count)} ${Math.abs(count) < 2 ? one : several}`
}
