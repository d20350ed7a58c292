/** Where a content stands between its writer and the public. */
export type ContentState = 'draft' | 'scheduled' | 'published' | 'changed'

/** `changed`: public, with a draft that says something else. */
export function contentState({ publishedAt, publishAt, isChanged }: { publishedAt: Date | null; publishAt: Date | null; isChanged: boolean }): ContentState {
  if (publishAt !== null) return 'scheduled'
  if (publishedAt === null) return 'draft'
  return isChanged ? 'changed' : 'published'
}
