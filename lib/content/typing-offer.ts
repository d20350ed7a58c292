/**
 * What was typed and not saved, by the version of the draft that was open; `at` in milliseconds, by the clock of whoever holds it;
 * `sequence`: the count of changes of the page where it was typed.
 */
export type HeldTyping = { version: number; at: number; page: string; sequence: number; form: Readonly<Record<string, string | readonly string[]>> }

/**
 * What to offer back to whoever opens a content again: the later of what the server and this device hold (by the page's own count
 * when both come from one page: two clocks and a network lie between them), if it was typed
 * over the draft as it stands, or after it was last saved. `older-draft`: somebody has saved since.
 */
export function typingToOffer(held: readonly (HeldTyping | null)[], draft: { version: number; updatedAt: number }): { typing: HeldTyping; over: 'this-draft' | 'older-draft' } | null {
  const newer = held.filter((one) => one !== null).filter((one) => one.version === draft.version || one.at > draft.updatedAt)
  const [latest] = newer.toSorted((a, b) => (a.page === b.page ? b.sequence - a.sequence : b.at - a.at))
  return latest === undefined ? null : { typing: latest, over: latest.version === draft.version ? 'this-draft' : 'older-draft' }
}
