import { stableId } from '#prisma/examples/stable-id'
import type { ExampleContent } from '#prisma/examples/example-content'
import type { Scene } from './scene.ts'

/** A picture of an example's library: what it shows, in words too, and which contents use it (`kind/slug`). */
export type ExamplePicture = Scene & { key: string; title: string; alt: string; caption: string; on: readonly string[] }

/** The contents' own names for the pictures and files that are made for them. */
export function withMedia(one: ExampleContent, pictures: readonly ExamplePicture[]): ExampleContent {
  const own = `${one.kind}/${one.slug}`
  const picture = pictures.find(({ on }) => on.includes(own))
  const added = { ...(picture === undefined ? {} : { picture: pictureId(picture.key) }), ...(hasPaper(one) ? { files: [paperId(one)] } : {}) }
  return { ...one, values: { ...one.values, ...added }, ...(one.pending === undefined ? {} : { pending: { ...one.pending, ...added } }) }
}

/** Whether this content is a document of which the example has the file. */
export function hasPaper({ kind }: ExampleContent): boolean {
  return kind === 'document' || kind === 'pathway'
}

/** The identifier of a picture, by its key. */
export function pictureId(key: string): string {
  return stableId('media', 'picture', key)
}

/** The identifier of the file of a document. */
export function paperId({ kind, slug }: Pick<ExampleContent, 'kind' | 'slug'>): string {
  return stableId('media', 'paper', kind, slug)
}
