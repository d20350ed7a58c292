import { z } from 'zod'
import { optionalEmail, optionalPhone, repeated, requiredText } from '#lib/platform/actions/form-fields'

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

export const saveNeighbourSchema = z.object({
  id: z.union([z.literal(''), z.uuid()]).transform((text) => (text === '' ? null : text)),
  version: z.coerce.number().int().min(0).default(0),
  name: requiredText('Donnez le nom de cette CPTS.', 120),
  phone: optionalPhone(), email: optionalEmail(),
  website: z.string().trim().max(200).default('').transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
    .refine((text) => text === '' || (URL.canParse(text) && new URL(text).hostname.includes('.')), { error: 'Cette adresse de site ne semble pas complète. Exemple : www.cpts-exemple.fr' }),
  communes: z.string().max(20_000, { error: 'Cette liste est trop longue.' }).default(''),
})
export const removeNeighbourSchema = z.object({ id: z.uuid() })
