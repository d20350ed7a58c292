import { z } from 'zod'
import { optionalText, repeated, requiredText } from '#lib/platform/actions/form-fields'
import { isUuid } from '#lib/platform/uuid'
import { withAnswers } from './schema.ts'

const id = z.uuid({ error: 'Cette adresse est incomplète.' })

/** The most documents of an event for one moment. */
const mostDocuments = 12

const chosen = () => repeated().transform((ids) => ids.filter((one) => one !== '')).refine((ids) => ids.length <= mostDocuments, { error: `${mostDocuments} documents au plus.` }).refine((ids) => ids.every(isUuid), { error: 'Choisissez les documents dans la liste.' })

/** The two moments have forms of their own on one page, and so fields of their own. */
export const documentsSchema = z.object({ eventId: id, moment: z.enum(['before', 'after']), before: chosen(), after: chosen() }).transform(({ eventId, moment, ...ids }) => ({ eventId, moment, mediaIds: ids[moment] }))

export const thanksSchema = z.object({ sessionId: id, message: requiredText('Écrivez quelques mots de remerciement.', 2000) })
export const sendThanksSchema = z.object({ sessionId: id, version: z.coerce.number().int().min(1) })

const said = {
  satisfaction: z.enum(['1', '2', '3', '4', '5'], { error: 'Choisissez une réponse : tout le reste est facultatif.' }).transform(Number),
  useful: optionalText(1000), improve: optionalText(1000),
}
export const evaluateOwnSchema = withAnswers({ ...said, id })
export const evaluateByLinkSchema = withAnswers({ ...said, token: z.string().min(1).max(200) })
