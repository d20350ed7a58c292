/** "d’Orchies", "de Nomain", "du Quesnoy", "des Lilas": a place after "de". */
export function ofPlace(name: string): string {
  if (/^Le /.test(name)) return `du ${name.slice(3)}`
  if (/^Les /.test(name)) return `des ${name.slice(4)}`
  return /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`
}

/** "à Orchies", "au Quesnoy", "aux Lilas": a place after "à". */
export function atPlace(name: string): string {
  if (/^Le /.test(name)) return `au ${name.slice(3)}`
  return /^Les /.test(name) ? `aux ${name.slice(4)}` : `à ${name}`
}
