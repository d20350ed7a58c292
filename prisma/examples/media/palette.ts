/** The colours of one drawing: its ground and the land on it, what stands out against both, and what is drawn on a light sheet. */
export type Palette = { ground: string; land: readonly string[]; lit: string; main: string; second: string; light: string; soft: string; dark: string }

export type Ground = 'paper' | 'accent' | 'ink'

/** The sheet of the site (`app/globals.css`), as the drawings need it: in plain colours, mixed beforehand. */
const sheet = { paper: '#fbf7ef', surface: '#f4ecdf', sunk: '#eadfcd', card: '#fffdf9', ink: '#15263b' } as const

/** The colours of a drawing on this ground, made from the accent of the CPTS. */
export function paletteOf(ground: Ground, accent: string): Palette {
  const { paper, surface, sunk, card, ink } = sheet
  if (ground === 'ink') {
    return {
      ground: ink, land: [mix(ink, paper, 0.08), mix(ink, paper, 0.12), mix(ink, paper, 0.05), mix(ink, accent, 0.35)], lit: mix(ink, accent, 0.6),
      main: paper, second: mix(accent, paper, 0.35), light: card, soft: mix(ink, paper, 0.35), dark: ink,
    }
  }
  if (ground === 'accent') {
    return {
      ground: accent, land: [mix(accent, ink, 0.1), mix(accent, ink, 0.18), mix(accent, paper, 0.08), mix(accent, ink, 0.26)], lit: mix(accent, paper, 0.22),
      main: paper, second: ink, light: card, soft: mix(accent, paper, 0.5), dark: ink,
    }
  }
  return {
    ground: surface, land: [sunk, mix(sunk, paper, 0.35), mix(sunk, paper, 0.6), mix(sunk, accent, 0.16)], lit: mix(sunk, accent, 0.34),
    main: ink, second: accent, light: card, soft: mix(accent, paper, 0.55), dark: ink,
  }
}

/** A colour with a share of another one, both as `#rrggbb`. */
function mix(colour: string, other: string, share: number): string {
  const [a, b] = [channels(colour), channels(other)]
  return `#${a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share).toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}
