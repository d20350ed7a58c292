/** Where a message stands; derived from what was done with it, never kept beside it. */
export type ContactState = 'new' | 'open' | 'closed'

export const contactStates = ['new', 'open', 'closed'] as const

/** New until somebody of the coordination has said having read it; closed once somebody said so. */
export function contactState({ readAt, closedAt }: { readAt: Date | null; closedAt: Date | null }): ContactState {
  if (closedAt !== null) return 'closed'
  return readAt === null ? 'new' : 'open'
}
