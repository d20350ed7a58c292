import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { wholeDirectory } from './directory-filters.ts'
import { publicDirectory } from './directory-queries.ts'
import { publicFee } from './fee-queries.ts'

/** The first page of the directory as everyone reads it on that day. */
export const cachedDirectory = cachedRead('directory', [cacheTags.members], (today: string) => publicDirectory(wholeDirectory, today))

/** What joining costs; `year` as text. */
export const cachedFee = cachedRead('fee', [cacheTags.members], (year: string) => publicFee(Number(year)))
