import { z } from 'zod'
import { repeated, requiredText } from '#lib/platform/actions/form-fields'

const code = z.string().regex(/^[0-9][0-9AB][0-9]{3}(-[0-9a-z-]{1,30})?$/i, { error: 'Ce code de commune n’existe pas.' })
const membership = z.enum(['territory', 'bordering'], { error: 'Choisissez si ces communes sont dans le territoire ou à côté.' })
const codes = repeated().pipe(z.array(code).min(1, { error: 'Cochez au moins une commune.' }).max(500, { error: '500 communes au plus à la fois.' }))

export const addCommunesSchema = z.object({ codes, membership })
export const removeCommuneSchema = z.object({ code })
export const createSectorSchema = z.object({ name: requiredText('Donnez un nom à ce secteur.', 80) })
export const renameSectorSchema = z.object({ id: z.uuid(), name: requiredText('Donnez un nom à ce secteur.', 80) })
export const moveSectorSchema = z.object({ id: z.uuid(), direction: z.enum(['up', 'down']) })
export const removeSectorSchema = z.object({ id: z.uuid() })
export const assignCommunesSchema = z.object({ sectorId: z.uuid(), codes: repeated().pipe(z.array(code).max(2000)) })
export const applyContoursSchema = z.object({ id: z.uuid(), codes: repeated().pipe(z.array(code).max(2000)), membership: z.enum(['territory', 'bordering']).default('bordering') })
export const fetchContoursSchema = z.object({ scope: z.enum(['missing', 'all']) })
