import { contrastRatio, isColour, mixColours } from './contrast.ts'

/** Grounds and inks of app/globals.css that an accent must get on with; the tokens' test keeps both equal. */
export const grounds = { paper: '#fbf7ef', surface: '#f4ecdf', card: '#fffdf9', ink: '#15263b', lightInk: '#fffaf4' } as const

export type AccentVerdict =
  | { verdict: 'readable'; accent: string; accentInk: string }
  | { verdict: 'too-pale' | 'not-a-colour' }

/**
 * Whether a coordinator's colour may become the accent: seen on every ground (3), its text form read there (4.5),
 * and an ink readable on it (4.5), which is chosen here. Source of the figures: WCAG 2.2, 1.4.3 and 1.4.11.
 */
export function judgeAccent(colour: string): AccentVerdict {
  if (!isColour(colour)) return { verdict: 'not-a-colour' }
  const accent = colour.toLowerCase()
  const accentText = mixColours(accent, 0.78, grounds.ink)
  const sheets = [grounds.paper, grounds.surface, grounds.card, mixColours(accent, 0.11, grounds.paper)]
  const isSeen = sheets.every((sheet) => contrastRatio(accent, sheet) >= 3 && contrastRatio(accentText, sheet) >= 4.5)
  const accentInk = [grounds.lightInk, grounds.ink].find((ink) => contrastRatio(ink, accent) >= 4.5)
  return isSeen && accentInk !== undefined ? { verdict: 'readable', accent, accentInk } : { verdict: 'too-pale' }
}

/** The lightest colour of the same hue that may be the accent: itself when it may; null when it is no colour. */
export function nearestReadable(colour: string): string | null {
  if (!isColour(colour)) return null
  for (let share = 100; share >= 0; share -= 2) {
    const candidate = mixColours(colour, share / 100, '#000000')
    if (judgeAccent(candidate).verdict === 'readable') return candidate
  }
  return null
}
