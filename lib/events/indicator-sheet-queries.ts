import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { listIndicators } from './indicator-queries.ts'
import { indicatorRequest } from './indicator-request.ts'
import { indicatorViewLabels, measureLabels } from './indicator-words.ts'
import { indicatorMeasures, measured } from './indicators.ts'

/** The indicators as their page shows them, then all of it once; null where the page is not found. Hours are in minutes, to be added up again. */
export async function getIndicatorSheet(actor: Actor, params: SearchParams, _today: Day, now: Date): Promise<Sheet | null> {
  const request = indicatorRequest(params)
  const { timeZone } = await loadInstanceRules(db())
  const list = await listIndicators(actor, request, { now, timeZone })
  if (list === null) return null
  const name = (measure: (typeof indicatorMeasures)[number]) => (measure === 'heures' ? 'Minutes' : measure === 'taux' ? 'Assiduité (%)' : measureLabels[measure].label)
  return {
    name: 'Indicateurs', header: [indicatorViewLabels[request.view], 'Du', 'Au', ...indicatorMeasures.map(name)],
    rows: [...list.groups, { ...list.total, label: 'Ensemble, chacun une fois' }].map((one) => [one.label, list.from, list.until, ...indicatorMeasures.map((measure) => measured(one, measure) ?? null)]),
  }
}
