import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { KnownCommune } from './commune-search.ts'

const folder = 'node_modules/@etalab/decoupage-administratif/data'

const communeSchema = z.object({
  code: z.string(), nom: z.string(), type: z.string(), departement: z.string().optional(), population: z.number().optional(),
  codesPostaux: z.array(z.string()).optional(),
})
const epciSchema = z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) })

let loading: Promise<readonly KnownCommune[]> | null = null

/**
 * Every commune of France (INSEE, La Poste, DGCL through @etalab/decoupage-administratif), read at the first use and kept:
 * a few megabytes that only the server of a coordinator who chooses communes ever loads. Delegated communes are left out,
 * arrondissements of Paris, Lyon and Marseille are in.
 */
export function knownCommunes(): Promise<readonly KnownCommune[]> {
  loading ??= load().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<readonly KnownCommune[]> {
  const [communes, epcis] = await Promise.all([readData('communes.json', communeSchema), readData('epci.json', epciSchema)])
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci] as const)))
  return communes
    .filter((one) => one.type === 'commune-actuelle' || one.type === 'arrondissement-municipal')
    .map((one) => ({
      code: one.code, name: one.nom, postalCodes: one.codesPostaux ?? [], population: one.population ?? null, departement: one.departement ?? one.code.slice(0, 2),
      epciCode: epciOf.get(one.code)?.code ?? null, epciName: epciOf.get(one.code)?.nom ?? null,
    }))
}

async function readData<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.output<Schema>[]> {
  // Built code is elsewhere than its sources: the package is found from where the server was started.
  return z.array(schema).parse(JSON.parse(await readFile(path.join(process.cwd(), folder, file), 'utf8')))
}
