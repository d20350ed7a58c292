/**
 * What somebody can have erased, by how it is done again after a restore (`lib/cli/erasers.ts`). What goes by the passing of
 * time is not here: the night's jobs do it again by themselves.
 */
export const erasureKinds = ['account', 'callback', 'draft', 'event-answers', 'event-question', 'given-facts', 'import', 'invitation', 'mailbox', 'media', 'member', 'older-list', 'practitioner', 'withdrawal'] as const
export type ErasureKind = (typeof erasureKinds)[number]
