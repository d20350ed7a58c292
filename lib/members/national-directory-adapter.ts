import { z } from 'zod'
import { env } from '#lib/platform/env'
import { log } from '#lib/platform/log'

const timeoutMs = 4000

/** The part of a FHIR Bundle of Practitioner that we read (Annuaire Santé, API FHIR en libre accès). */
const bundleSchema = z.object({
  entry: z.array(z.object({
    resource: z.object({
      name: z.array(z.object({ family: z.string(), given: z.array(z.string()).default([]) })).default([]),
      qualification: z.array(z.object({ code: z.object({ coding: z.array(z.object({ system: z.string().default(''), code: z.string() })).default([]) }) })).default([]),
    }),
  })).default([]),
})

export type NationalPerson = { lastName: string; firstName: string; professionCode: string; workplace: string; communeCode: string | null }

/**
 * Who has this RPPS number in the national directory (ANS). Off unless the installation names its address; silence, an error
 * or an answer that is not understood is nobody: the form is then filled in by hand.
 */
export async function askNationalDirectory(rpps: string): Promise<NationalPerson | null> {
  const { RPPS_DIRECTORY_URL: base, RPPS_DIRECTORY_KEY: key } = env()
  if (base === 'non') return null
  try {
    const response = await fetch(`${base.replace(/\/$/, '')}/Practitioner?${new URLSearchParams({ identifier: `https://rpps.esante.gouv.fr|${rpps}` })}`, {
      headers: { accept: 'application/fhir+json', ...(key === undefined ? {} : { 'ESANTE-API-KEY': key }) }, signal: AbortSignal.timeout(timeoutMs), redirect: 'error',
    })
    if (!response.ok) return nobody(`http ${response.status}`)
    const bundle = bundleSchema.safeParse(await response.json())
    return bundle.success ? personOf(bundle.data) : nobody('unreadable')
  } catch (error) {
    return nobody(error instanceof Error ? error.name : 'unknown')
  }
}

function personOf({ entry }: z.infer<typeof bundleSchema>): NationalPerson | null {
  const [found] = entry
  const [name] = found?.resource.name ?? []
  if (!found || !name) return null
  const codes = found.resource.qualification.flatMap((one) => one.code.coding)
  return { lastName: name.family, firstName: name.given.join(' '), professionCode: codes.find((one) => one.system.includes('TRE_G15-ProfessionSante'))?.code ?? '', workplace: '', communeCode: null }
}

function nobody(reason: string): null {
  log().warn({ reason }, 'the national directory did not answer')
  return null
}
