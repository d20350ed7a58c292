const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be one of our ids: anything else in an address is simply not found. */
export function isUuid(text: string): boolean {
  return pattern.test(text)
}
