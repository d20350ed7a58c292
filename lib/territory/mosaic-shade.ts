/** One of five quiet shades, always the same for a commune, so that the patchwork does not change from page to page. */
export function shadeOf(code: string): 0 | 1 | 2 | 3 | 4 {
  let sum = 0
  for (const letter of code) sum = (sum * 31 + letter.charCodeAt(0)) % 9973
  return shades[sum % shades.length] ?? 0
}

const shades = [0, 1, 2, 3, 4] as const
