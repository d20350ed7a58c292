/** "1 personne", "12 personnes", "aucune personne": French counts nought and one as one. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`
}
