import { isUuid } from '#lib/platform/uuid'

/** By which row somebody was found: an account, a professional, a member, or a row that holds their mailbox. */
export const refKinds = ['compte', 'professionnel', 'adherent', 'inscription', 'message', 'invitation', 'votant', 'courriel'] as const
export type RefKind = (typeof refKinds)[number]
/** Opaque: what stands in addresses and in the journal is never a name or a mailbox. */
export type PersonRef = { kind: RefKind; id: string }

/** Reads `compte-<id>` of an address; null for anything else. */
export function readPersonRef(text: string): PersonRef | null {
  const [, word = '', id = ''] = /^([a-z]+)-(.{36})$/.exec(text) ?? []
  const kind = refKinds.find((one) => one === word)
  return kind && isUuid(id) ? { kind, id } : null
}

/** The same, for an address. */
export function personRefText({ kind, id }: PersonRef): string {
  return `${kind}-${id}`
}
