import { z } from 'zod'
import { requiredText } from '#lib/platform/actions/form-fields'

export const factorCodeSchema = z.object({ code: requiredText('Écrivez le code à six chiffres que montre votre téléphone.', 40), retour: z.string().optional() })
export const nothingSchema = z.object({})
