type Channels = readonly [red: number, green: number, blue: number]

/** Contrast of two `#rrggbb` colours, from 1 to 21, after WCAG 2.2 (1.4.3: 4.5 for text, 7 at AAA; 1.4.11: 3 for the rest). */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** What `color-mix(in srgb, one <share>, other)` gives; share from 0 to 1. */
export function mixColours(one: string, share: number, other: string): string {
  const [first, second] = [channels(one), channels(other)]
  const mixed = first.map((value, index) => Math.round(value * share + (second[index] ?? 0) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The `#rrggbb` form, the only one that the settings and the tokens use. */
export function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): Channels {
  if (!isColour(colour)) throw new Error(`Not a #rrggbb colour: ${colour}`)
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
