import { canReadMembersContent } from '#lib/content/policy'
import { type Actor, hasRole, type Reader } from '#lib/platform/auth/actor'

/** Whether the actor keeps the library: sends, describes, replaces and removes pictures and documents. */
export function canEditMedia(actor: Actor): boolean {
  return hasRole(actor, 'coordination')
}

/** Whether the actor may look through the library, earlier files included. */
export function canReadLibrary(actor: Actor): boolean {
  return hasRole(actor, 'coordination', 'treasurer', 'bureau')
}

/** Whether the reader may read a media of this audience. */
export function canReadMedia(reader: Reader, media: { audience: 'public' | 'members' }): boolean {
  return media.audience === 'public' || canReadMembersContent(reader)
}
