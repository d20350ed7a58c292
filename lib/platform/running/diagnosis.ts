/** One line of the diagnosis: a fact, what deserves a look, or what keeps the product from working. */
export type Finding = { part: string; state: 'ok' | 'look' | 'broken'; says: string }

/** As it should be. */
export const good = (part: string, says: string): Finding => ({ part, state: 'ok', says })
/** Works, and deserves a look. */
export const look = (part: string, says: string): Finding => ({ part, state: 'look', says })
/** Does not work. */
export const broken = (part: string, says: string): Finding => ({ part, state: 'broken', says })

const marks: Record<Finding['state'], string> = { ok: '✓', look: '!', broken: '✗' }

/** The diagnosis as it is printed: one line each, the part first. */
export function diagnosisText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map((one) => one.part.length))
  return findings.map(({ part, state, says }) => `${marks[state]} ${part.padEnd(width)}  ${says}`).join('\n')
}

/** 0: all is well or deserves a look; 1: something does not work. */
export function diagnosisCode(findings: readonly Finding[]): number {
  return findings.some((one) => one.state === 'broken') ? 1 : 0
}

/** Minutes or hours, as one says them. */
export function frenchSpan(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)}\u00A0s`
  return seconds < 7200 ? `${Math.round(seconds / 60)}\u00A0min` : `${Math.round(seconds / 3600)}\u00A0h`
}
