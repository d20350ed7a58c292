import { z } from 'zod'
import { env } from '#lib/platform/env'
import { log } from '#lib/platform/log'
import type { Position } from './bordering.ts'
import { parseContour } from './contour.ts'
import type { Contour } from './mosaic-cells.ts'

const timeoutMs = 6000

export type OfficialCommune = { code: string; name: string; lat: number; lon: number; contour: Contour | null }
export type GeoApiAnswer<Value> = { kind: 'answered'; value: Value } | { kind: 'no-answer' } | { kind: 'switched-off' }

const communeSchema = z.object({
  code: z.string(), nom: z.string(),
  centre: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  contour: z.unknown().optional(),
})

/** Centres and contours of these communes from geo.api.gouv.fr, four at a time; those that it does not know are missing. */
export async function fetchOfficialCommunes(codes: readonly string[]): Promise<GeoApiAnswer<OfficialCommune[]>> {
  const found: OfficialCommune[] = []
  for (let start = 0; start < codes.length; start += 4) {
    const answers = await Promise.all(codes.slice(start, start + 4).map((code) => ask(`/communes?${new URLSearchParams({ code, fields: 'code,nom,centre,contour' })}`)))
    // One silence is enough: the next ones would each be waited for.
    for (const answer of answers) {
      if (answer.kind !== 'answered') return answer
      found.push(...answer.value)
    }
  }
  return { kind: 'answered', value: found }
}

/** Centres of every commune of a département. */
export async function fetchDepartementCentres(departement: string): Promise<GeoApiAnswer<(Position & { code: string; name: string })[]>> {
  return ask(`/departements/${encodeURIComponent(departement)}/communes?fields=code,nom,centre`)
}

async function ask(path: string): Promise<GeoApiAnswer<OfficialCommune[]>> {
  const base = env().GEO_API_URL
  if (base === 'non') return { kind: 'switched-off' }
  try {
    const response = await fetch(`${base.replace(/\/$/, '')}${path}`, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    if (!response.ok) return noAnswer(`http ${response.status}`)
    const parsed = z.array(communeSchema).safeParse(await response.json())
    if (!parsed.success) return noAnswer('unreadable')
    return { kind: 'answered', value: parsed.data.map(({ code, nom, centre, contour }) => ({ code, name: nom, lat: centre.coordinates[1], lon: centre.coordinates[0], contour: parseContour(contour) })) }
  } catch (error) {
    return noAnswer(error instanceof Error ? error.name : 'unknown')
  }
}

function noAnswer(reason: string): { kind: 'no-answer' } {
  log().warn({ reason }, 'geo api did not answer')
  return { kind: 'no-answer' }
}
