import { ok, refuse, type Result } from '#lib/platform/result'
import { parseContour } from './contour.ts'
import type { Contour } from './mosaic-cells.ts'

export type ContourFeature = {
  code: string
  name: string
  contour: Contour
  /** What the file also says, for a commune (or a part of one) that the national list does not know. */
  centre: { lat: number; lon: number } | null
  postalCodes: readonly string[]
  population: number | null
}

export type ContourFileRefusal = 'file-empty' | 'file-not-text' | 'file-cut' | 'file-not-geojson' | 'file-other-projection' | 'file-without-codes' | 'file-without-polygons'

/** Property names under which the usual files keep the INSEE code (IGN, data.gouv.fr, OpenStreetMap). */
const codeNames = ['code', 'codgeo', 'insee', 'code_insee', 'insee_com', 'ref:insee', 'com', 'codeinsee']
const nameNames = ['nom', 'name', 'libelle', 'libgeo', 'nom_com', 'nom_commune']

/** Reads an uploaded GeoJSON of communes. A file of something else is refused with what it seems to be. */
export function readContourFile(text: string): Result<{ features: ContourFeature[]; ignored: number }, ContourFileRefusal> {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return refuse('file-empty')
  if (trimmed.includes('\u0000') || (trimmed.match(/\uFFFD/g)?.length ?? 0) > 10) return refuse('file-not-text')
  if (!trimmed.startsWith('{')) return refuse('file-not-geojson')
  const parsed = parseJson(trimmed)
  if (parsed === undefined) return refuse(trimmed.endsWith('}') ? 'file-not-geojson' : 'file-cut')
  if (!isObject(parsed) || parsed['type'] !== 'FeatureCollection' || !Array.isArray(parsed['features'])) return refuse('file-not-geojson')
  const features = parsed['features'].filter(isObject)
  if (isProjected(parsed, features)) return refuse('file-other-projection')
  const withCode = features.filter((feature) => codeOf(feature) !== null)
  if (features.length > 0 && withCode.length === 0) return refuse('file-without-codes')
  const read = new Map<string, ContourFeature>()
  for (const feature of withCode) {
    const code = codeOf(feature)
    const contour = parseContour(feature['geometry'])
    if (code !== null && contour && !read.has(code)) read.set(code, { code, name: property(feature, nameNames) ?? code, contour, ...factsOf(feature) })
  }
  if (read.size === 0) return refuse('file-without-polygons')
  return ok({ features: [...read.values()], ignored: parsed['features'].length - read.size })
}

/** Metres instead of degrees: said by the file (`crs`), or seen in its first numbers. */
function isProjected(file: Record<string, unknown>, features: readonly Record<string, unknown>[]): boolean {
  const said = JSON.stringify(file['crs'] ?? '')
  if (/EPSG:+(?!4326|4258|4171)\d+/i.test(said)) return true
  const numbers = JSON.stringify(features.slice(0, 3).map((one) => one['geometry'])).match(/-?\d+(?:\.\d+)?(?=[,\]])/g) ?? []
  return numbers.length > 0 && numbers.slice(0, 40).some((one) => Math.abs(Number(one)) > 180)
}

/** An INSEE code, or one made of it for a part of a commune ("59350-fives"). */
function codeOf(feature: Record<string, unknown>): string | null {
  const code = property(feature, codeNames)
  return code !== null && /^[0-9][0-9AB][0-9]{3}(-[0-9a-z-]{1,30})?$/i.test(code) ? code : null
}

function factsOf(feature: Record<string, unknown>): Pick<ContourFeature, 'centre' | 'postalCodes' | 'population'> {
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  const { centre, codesPostaux, population } = properties
  const numbers: readonly unknown[] = Array.isArray(centre) ? centre : []
  const [lon, lat] = numbers
  const isCentre = typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
  return {
    centre: isCentre ? { lat, lon } : null,
    postalCodes: Array.isArray(codesPostaux) ? codesPostaux.filter((code) => typeof code === 'string' && /^\d{5}$/.test(code)) : [],
    population: typeof population === 'number' && Number.isInteger(population) && population >= 0 ? population : null,
  }
}

function property(feature: Record<string, unknown>, names: readonly string[]): string | null {
  const properties = isObject(feature['properties']) ? feature['properties'] : {}
  const found = Object.entries(properties).find(([key, value]) => names.includes(key.toLowerCase()) && (typeof value === 'string' || typeof value === 'number'))
  return found ? String(found[1]).trim().slice(0, 100) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
