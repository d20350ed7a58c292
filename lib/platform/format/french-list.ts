/** "un, deux et trois", from whatever a refusal names. */
export function listed(found: string | number | readonly string[] | undefined): string {
  const words = [found ?? []].flat().map(String)
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`
}
