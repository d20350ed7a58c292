import { z } from 'zod'
import { reportKinds } from './report-kinds.ts'

/** The form "ce n'est pas exact": which entry, and one of a closed list. */
export const reportSchema = z.object({ practiceId: z.uuid(), kind: z.enum(reportKinds, { error: 'Choisissez ce que vous avez constaté.' }) })
