import { unstable_cache } from 'next/cache'
import type { cacheTags } from '#lib/platform/cache'

type Tag = (typeof cacheTags)[keyof typeof cacheTags]

/**
 * Keeps what a public read returned until its tags are told to have changed, or the calendar day ends (see the cache
 * handler). The result is JSON: plain objects only, no dates.
 */
export function cachedRead<Arguments extends string[], Value>(name: string, tags: Tag[], read: (...args: Arguments) => Promise<Value>): (...args: Arguments) => Promise<Value> {
  return unstable_cache(read, [name], { tags })
}
