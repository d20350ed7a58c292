const whole = new Intl.NumberFormat('fr-FR')

/** A whole number as it is written in French: thousands apart by a narrow no-break space. */
export function frenchCount(count: number): string {
  return whole.format(count)
}

/** "1 médecin", "3 médecins": French counts from two. */
export function plural(count: number, one: string, several: string): string {
  return `${frenchCount(count)} ${Math.abs(count) < 2 ? one : several}`
}
