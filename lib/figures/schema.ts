import { z } from 'zod'
import { optionalText, requiredDay, requiredText } from '#lib/platform/actions/form-fields'
import { indicatorUnits, readFigure } from '#lib/contract/figures'

const wrongValue = 'Écrivez un nombre, par exemple 12,5.'

/** A figure of the CPAM as typed, read by its unit; refused at its own place. */
export const addCpamFigureSchema = z.object({
  yearId: z.uuid(), name: requiredText('Dites ce que la CPAM a compté. Exemple : Part des 16 ans et plus sans médecin traitant', 200),
  unit: z.enum(indicatorUnits, { error: 'Choisissez une unité.' }), value: requiredText('Indiquez le chiffre.', 20),
  onDay: requiredDay('De quel jour est ce chiffre ?'), source: requiredText('D’où vient ce chiffre ? Exemple : « CPAM, relevé de mars ».', 150),
})
  // Told together with what else is missing.
  .refine(({ value, unit }) => !value || !indicatorUnits.includes(unit) || readFigure(value, unit) !== undefined, { path: ['value'], error: wrongValue, when: () => true })
  .transform((form, context) => {
    const value = readFigure(form.value, form.unit)
    if (value === undefined || value === null) {
      context.addIssue({ code: 'custom', path: ['value'], message: wrongValue })
      return z.NEVER
    }
    return { ...form, value }
  })

export const cpamFigureIdSchema = z.object({ figureId: z.uuid() })

export const keepCopySchema = z.object({ yearId: z.uuid(), title: optionalText(120) })
