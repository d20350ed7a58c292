import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { communeShapes } from './commune-shapes.ts'
import { publicMosaicCommunes } from './queries.ts'

/** The communes' shapes as GeoJSON text, kept until the territory changes. */
export const cachedCommuneShapes = cachedRead('commune-shapes', [cacheTags.territory], async () => JSON.stringify(communeShapes(await publicMosaicCommunes())))
