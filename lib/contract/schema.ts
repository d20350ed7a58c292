import { z } from 'zod'
import { optionalDay, optionalText, requiredDay, requiredText } from '#lib/platform/actions/form-fields'
import { type IndicatorUnit, indicatorUnits, readFigure } from './figures.ts'

const id = z.uuid()
const version = z.coerce.number().int().min(0)
const endsTooSoon = { error: 'La fin vient avant le début.', path: ['untilOn'] }

const contractFields = {
  title: requiredText('Donnez un titre. Exemple : Accord conventionnel interprofessionnel (ACI)', 150),
  signedOn: optionalDay(),
  signedAt: optionalText(100),
  parties: optionalText(1500).transform((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 12)),
}

export const createContractSchema = z.object({
  ...contractFields,
  startsOn: requiredDay('Indiquez le premier jour : les années du contrat se comptent à partir de lui.'),
  yearCount: z.coerce.number({ error: 'Indiquez un nombre d’années.' }).int().min(1, { error: 'Une année au moins.' }).max(10, { error: 'Dix années au plus.' }),
})
export const updateContractSchema = z.object({ ...contractFields, id, version })
export const contractIdSchema = z.object({ id })

export const updateYearSchema = z.object({ id, version, fromOn: requiredDay('Indiquez le premier jour.'), untilOn: requiredDay('Indiquez le dernier jour.') }).refine((one) => one.fromOn <= one.untilOn, endsTooSoon)

const wrongFigure = { count: 'Un nombre entier. Exemple : 219', percent: 'Un pourcentage entre 0 et 100. Exemple : 12,5', hours: 'Un nombre d’heures. Exemple : 38,5', euros: 'Un montant. Exemple : 45000', yes_no: 'Écrivez « oui » ou « non ».' } as const

const indicatorFields = {
  name: requiredText('Nommez ce qui est compté.', 200),
  unit: z.enum(indicatorUnits, { error: 'Choisissez une unité.' }),
  target: optionalText(20), result: optionalText(20), resultOn: optionalDay(), source: optionalText(150),
}
type Typed = { unit: IndicatorUnit; target: string; result: string; resultOn: string | null; source: string }
type Context = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }

/** Figures are read by their unit; a result says of which day it is and where it comes from. Each is refused at its own place. */
function figures({ unit, target, result, resultOn, source }: Typed, context: Context): { target: number | null; result: number | null } {
  const read = (name: string, text: string) => {
    const figure = readFigure(text, unit)
    if (figure === undefined) context.addIssue({ code: 'custom', path: [name], message: wrongFigure[unit] })
    return figure ?? null
  }
  const found = { target: read('target', target), result: read('result', result) }
  if (found.result !== null && source === '') context.addIssue({ code: 'custom', path: ['source'], message: 'D’où vient ce résultat ? Exemple : « CPAM, relevé de mars ».' })
  if (found.result !== null && resultOn === null) context.addIssue({ code: 'custom', path: ['resultOn'], message: 'De quel jour est ce résultat ?' })
  return found
}

export const createIndicatorSchema = z.object({ ...indicatorFields, yearId: id, missionId: id }).transform((form, context) => ({ ...form, ...figures(form, context) }))
export const updateIndicatorSchema = z.object({ ...indicatorFields, id, version }).transform((form, context) => ({ ...form, ...figures(form, context) }))
