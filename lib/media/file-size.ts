/** "340 ko", "2,4 Mo": thousands, as French systems count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} octets`
  const isLarge = bytes >= 1_000_000
  const value = (bytes / (isLarge ? 1_000_000 : 1000)).toLocaleString('fr-FR', { maximumFractionDigits: isLarge && bytes < 10_000_000 ? 1 : 0 })
  return `${value}\u00a0${isLarge ? 'Mo' : 'ko'}`
}
