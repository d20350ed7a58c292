import { z } from 'zod'
import { kitDocuments } from './kit-documents.ts'

export const kitDocumentSchema = z.object({ document: z.enum(kitDocuments) })
