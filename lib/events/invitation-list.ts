/** The most addresses that are invited at once. */
export const mostInvited = 200

const address = /^[^\s@<>;,"]+@[^\s@<>;,"]+\.[^\s@<>;,"]{2,}$/

/** Addresses as they are pasted: one a line, or with commas, with or without names around; each once. `wrong`: what is no address. */
export function addressesOf(text: string): { addresses: string[]; wrong: string[] } {
  const parts = text.split(/[\n;,]+/).map((part) => (/<([^<>]+)>/.exec(part)?.[1] ?? part).trim().toLowerCase()).filter((part) => part !== '')
  const unique = [...new Set(parts)]
  return { addresses: unique.filter((part) => address.test(part)), wrong: unique.filter((part) => !address.test(part)) }
}
