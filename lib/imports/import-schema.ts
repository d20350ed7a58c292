import { z } from 'zod'
import { tickedBox } from '#lib/platform/actions/form-fields'
import { LIST_FIELDS } from './list-columns.ts'

const importId = z.uuid({ error: 'Cette adresse est incomplète.' })

/** A button that is about one import. */
export const importSchema = z.object({ importId })

export const applyRppsSchema = z.object({
  importId,
  digest: z.string().min(1),
  departures: z.enum(['mark', 'leave'], { error: 'Dites si les absents de l’extraction sont à noter.' }).default('leave'),
  notice: tickedBox().transform((isTicked) => (isTicked ? 'send' as const : 'none' as const)),
})

const nationalId = z.string().min(1).max(20)

/** What the coordination answers about one person of the extraction. */
export const personSchema = z.discriminatedUnion('about', [
  z.object({ importId, nationalId, about: z.literal('person'), answer: z.string({ error: 'Choisissez une réponse.' }).min(1) }),
  z.object({ importId, nationalId, about: z.literal('gp'), answer: z.enum(['yes', 'no'], { error: 'Choisissez une réponse.' }) }),
])

/** Another sheet of the workbook. */
export const sheetSchema = z.object({ importId, sheetName: z.string({ error: 'Choisissez une feuille.' }).min(1, { error: 'Choisissez une feuille.' }).max(100) })

/** `colonne.3=city`: what the fourth column holds; nothing is a column left aside. */
export const columnsSchema = z.looseObject({ importId }).transform((form) => ({
  importId: form.importId,
  columns: Object.entries(form).flatMap(([name, value]) => {
    const index = /^colonne\.(\d{1,4})$/.exec(name)?.[1]
    return index === undefined ? [] : [{ index: Number(index), field: LIST_FIELDS.find((field) => field === value) ?? null }]
  }),
}))

/** `choix.CODE` and `texte.CODE`: the answers to the questions of one line. */
export const lineSchema = z.looseObject({ importId, row: z.coerce.number().int().min(1).max(1_000_000), intent: z.enum(['answer', 'leave', 'reopen']).default('answer') })
  .transform(({ importId: id, row, intent, ...form }) => ({
    importId: id, row, intent,
    answers: Object.entries(form).flatMap(([name, value]) => {
      const code = /^choix\.([a-z-]+)$/.exec(name)?.[1]
      const text = code === undefined ? '' : form[`texte.${code}`]
      return code === undefined || typeof value !== 'string' ? [] : [{ code, choice: value.slice(0, 300), text: typeof text === 'string' ? text.slice(0, 300) : '' }]
    }),
  }))
