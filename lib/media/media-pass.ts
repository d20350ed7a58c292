import { readSignedWord, signedWord } from '#lib/platform/signed-word'

/** What the address of a document carries, for whoever was given it without being a member: those who registered for an event. */
export function mediaPass(mediaId: string): string {
  return signedWord('media', mediaId)
}

/** Whether a pass opens this media, and no other. */
export function isPassOf(pass: string | null, mediaId: string): boolean {
  return pass !== null && readSignedWord('media', pass) === mediaId
}
