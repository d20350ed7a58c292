import { refuse } from '#lib/platform/result'
import type { FlatRecord } from './edited-fields.ts'
import { fieldLabels, valueText } from './labels.ts'

/** The refusal that tells the second person what stands there now, field by field, where it differs from what was typed. */
export function conflictWith(stored: FlatRecord, changed: readonly string[]) {
  const lines = changed.filter((field) => field in fieldLabels).map((field) => `${fieldLabels[field]} : ${valueText(field, stored[field] ?? null)}`)
  return refuse('conflict', { changed: lines })
}
