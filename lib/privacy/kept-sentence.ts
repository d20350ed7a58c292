import type { InstanceSettings } from '#lib/instance/settings'
import { settingBounds } from '#lib/instance/setting-bounds'
import type { ClassedTable, Kept } from './column-class.ts'
import { lastingLabels } from './labels.ts'
import { retentionConstants } from './retention-constants.ts'

/** "30 jours": how long, with the settings of today; null for what goes with another row. */
export function keptSentence(kept: Kept, settings: InstanceSettings): string | null {
  if ('setting' in kept) return `${settings[kept.setting]} ${settingBounds[kept.setting].unit}`
  if ('constant' in kept) return `${retentionConstants[kept.constant].count} ${retentionConstants[kept.constant].unit}`
  if ('column' in kept) return 'le nombre de jours écrit sous la question'
  if ('while' in kept) return lastingLabels[kept.while]
  return null
}

/** How long what a table says of people is kept: what is emptied first counts before its row. */
export function personalTerms(table: ClassedTable, settings: InstanceSettings): string[] {
  return [table.sooner?.kept, table.kept].flatMap((kept) => (kept ? (keptSentence(kept, settings) ?? []) : []))
}
