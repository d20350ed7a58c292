/** What was typed and not saved, by the version of the draft that was open; `at` in milliseconds. */
export type HeldTyping = { version: number; at: number; form: Readonly<Record<string, string | readonly string[]>> }

/**
 * What to offer back to whoever opens a content again: the later of what the server and this device hold, if it was typed
 * over the draft as it stands, or after it was last saved. `older-draft`: somebody has saved since.
 */
export function typingToOffer(held: readonly (HeldTyping | null)[], draft: { version: number; updatedAt: number }): { typing: HeldTyping; over: 'this-draft' | 'older-draft' } | null {
  const newer = held.filter((one) => one !== null).filter((one) => one.version === draft.version || one.at > draft.updatedAt)
  const [latest] = newer.toSorted((a, b) => b.at - a.at)
  return latest === undefined ? null : { typing: latest, over: latest.version === draft.version ? 'this-draft' : 'older-draft' }
}
