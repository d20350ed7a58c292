import { z } from 'zod'
import { optionalText } from '#lib/platform/actions/form-fields'
import { serviceReportKinds } from './report-kinds.ts'

/** The form "signaler une erreur": what is wrong, and the right information when the reader knows it. */
export const reportServiceSchema = z.object({ id: z.uuid(), kind: z.enum(serviceReportKinds, { error: 'Choisissez ce qui n’est pas exact.' }), note: optionalText(200) })

export const serviceIdSchema = z.object({ id: z.uuid() })
