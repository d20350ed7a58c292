import { z } from 'zod'
import { optionalText, requiredText } from '#lib/platform/actions/form-fields'
import { isDay, instantAt } from '#lib/platform/day'
import type { ContentKindName } from './content-fields.ts'
import { titleOf } from './content-values.ts'
import { tooLong, valuesFromForm } from './form-values.ts'
import { contentKinds, definitionOf } from './kinds.ts'
import { isSlug } from './slug.ts'

const id = z.uuid()
const version = z.coerce.number().int().min(0)
const kind = z.enum(Object.keys(contentKinds) as [ContentKindName, ...ContentKindName[]])

export const siteTextSchema = z.object({ slug: z.string().max(80) })

export const createContentSchema = z.object({ kind, title: requiredText('Donnez un titre : vous pourrez le changer.', 1000) })
  .superRefine(({ kind: one, title }, context) => {
    const { max } = definitionOf(one).fields.title
    if (title.length > max) context.addIssue({ code: 'custom', path: ['title'], message: tooLong(title.length, max) })
  })

/** A draft as its form sends it, its address empty when the title is to make it; each field is refused at its own place, with a sentence. */
export const saveDraftSchema = z.looseObject({ id, version, contentKind: kind, slug: optionalText(120), audience: z.enum(['public', 'members']).default('public') })
  .transform((form, context) => {
    const { values, errors } = valuesFromForm(definitionOf(form.contentKind).fields, form)
    for (const [name, message] of Object.entries(errors)) context.addIssue({ code: 'custom', path: [name], message })
    const title = titleOf(values)
    if (title === '') context.addIssue({ code: 'custom', path: ['title'], message: 'Donnez un titre.' })
    const { slug } = form
    if (slug !== '' && !isSlug(slug)) context.addIssue({ code: 'custom', path: ['slug'], message: 'Des lettres minuscules sans accent, des chiffres et des tirets. Exemple : sortie-d-hospitalisation' })
    return { id: form.id, version: form.version, slug, audience: form.audience, values }
  })

/** Where the hours of publication are counted: the screens of writing show the same clock. */
const zone = 'Europe/Paris'

/** A day and an hour typed in two fields; null when no day was given. */
function moment(day: string, time: string): Date | null | 'wrong' {
  if (day === '') return null
  const at = time === '' ? '08:00' : time
  return isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? instantAt(day, at, zone) : 'wrong'
}

const wrongMoment = 'Cette date ou cette heure n’existe pas. Écrivez-les comme 21/11/2026 et 08:00.'

export const publishSchema = z.object({ id, version, publishOn: optionalText(20), publishAt: optionalText(10), withdrawOn: optionalText(20), withdrawAt: optionalText(10) })
  .transform((form, context) => {
    const [begin, end] = [moment(form.publishOn, form.publishAt), moment(form.withdrawOn, form.withdrawAt)]
    if (begin === 'wrong') context.addIssue({ code: 'custom', path: ['publishOn'], message: wrongMoment })
    if (end === 'wrong') context.addIssue({ code: 'custom', path: ['withdrawOn'], message: wrongMoment })
    return { id: form.id, version: form.version, publishAt: begin === 'wrong' ? null : begin, withdrawAt: end === 'wrong' ? null : end }
  })

export const contentIdSchema = z.object({ id })
export const restoreSchema = z.object({ id, number: z.coerce.number().int().min(1).max(1_000_000) })
export const moveSchema = z.object({ id, direction: z.enum(['up', 'down']) })

const typed = z.union([z.string().max(250_000), z.array(z.string().max(2000)).max(200)])

/** What the page where a content is written sends by itself: that it is open, and the form as it stands. */
export const typingSchema = z.object({ version: version.optional(), form: z.record(z.string().max(120), typed).optional(), age: z.number().min(0).max(86_400_000).default(0), page: z.string().max(40).default(''), sequence: z.number().int().min(0).max(1_000_000_000).default(0) })
  .transform(({ version: open, form, ...stamp }) => (open === undefined || form === undefined ? null : { version: open, form, ...stamp }))
