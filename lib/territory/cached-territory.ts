import { cache } from 'react'
import { cacheTags } from '#lib/platform/cache'
import { cachedRead } from '#lib/platform/cache/cached-read'
import { type Mosaic, mosaicCells } from './mosaic-cells.ts'
import { publicCommunes, publicMosaicCommunes, publicSectors } from './queries.ts'

const tags = [cacheTags.territory]

/** The emblem: coarse, a few kilobytes at most, on every page. Null before there is a territory. */
export const cachedEmblem = cache(cachedRead('emblem', tags, () => drawn({ width: 64, height: 64, margin: 1, grid: 1 })))

/** The large drawing of the home page and of the territory's. */
export const cachedMosaic = cache(cachedRead('mosaic', tags, () => drawn({ width: 100, height: 80, margin: 1, grid: 0.2 })))

/** Communes by name. */
export const cachedCommunes = cache(cachedRead('communes', tags, publicCommunes))

/** Sectors in their order. */
export const cachedSectors = cache(cachedRead('sectors', tags, publicSectors))

async function drawn(frame: Parameters<typeof mosaicCells>[1]): Promise<Mosaic | null> {
  const communes = await publicMosaicCommunes()
  return communes.length === 0 ? null : mosaicCells(communes, frame)
}
