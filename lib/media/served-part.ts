import { askedPart, fileAddress, pictureVersion } from './media-address.ts'
import { bestWidth } from './picture-shape.ts'

type File = { id: string; number: number; fileName: string; mime: string; bytes: number; sha256: string }
type Served = { id: string; picture: { rendering: string; width: number } | null; files: readonly File[]; isLibrary: boolean }

/** What an address is answered with. `isPresent`: it names the version in force, so it may be kept for ever. */
export type ServedPart =
  | { kind: 'variant'; rendering: string; width: number; isPresent: boolean; tag: string }
  | { kind: 'file'; fileId: string; fileName: string; mime: string; bytes: number; isPresent: boolean; tag: string }
  | { kind: 'elsewhere'; href: string }

/**
 * What `name` and its version mean for a media; null when there is no such thing. An old version is answered with the
 * one in force; only the library reads earlier files and whole pictures.
 */
export function servedPart(media: Served, name: string, version: string | null): ServedPart | null {
  const latest = media.files.at(-1)
  const asked = askedPart(name)
  if (!latest) return null
  if (media.picture !== null) {
    if (asked.part === 'variant') return variant(media.picture, asked.width, version)
    if (asked.part !== 'whole' || !media.isLibrary) return null
    return asFile(media.files.find((one) => String(one.number) === version) ?? latest, 'image/webp', latest)
  }
  const earlier = media.isLibrary ? media.files.find((one) => String(one.number) === version) : undefined
  const file = earlier ?? latest
  const href = fileAddress({ id: media.id, fileName: file.fileName, number: file.number })
  // Links that people kept lead on to the file in force, whose name may be another.
  return href.startsWith(`/medias/${media.id}/${name}?`) ? asFile(file, file.mime, earlier ?? (version === String(latest.number) ? latest : null)) : { kind: 'elsewhere', href }
}

function variant({ rendering, width }: { rendering: string; width: number }, asked: number, version: string | null): ServedPart {
  const answered = bestWidth(width, asked)
  return { kind: 'variant', rendering, width: answered, isPresent: version === pictureVersion(rendering) && answered === asked, tag: `${rendering}-${answered}` }
}

function asFile(file: File, mime: string, named: File | null): ServedPart {
  return { kind: 'file', fileId: file.id, fileName: file.fileName, mime, bytes: file.bytes, isPresent: named?.id === file.id, tag: file.sha256.slice(0, 32) }
}
