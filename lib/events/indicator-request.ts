import { isDay } from '#lib/platform/day'
import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { isUuid } from '#lib/platform/uuid'
import { professionLabels } from '#lib/practitioners/labels'
import { indicatorMeasures, indicatorViews } from './indicators.ts'

/** What the address of the indicators asks for: a period, what to count by, and which axis or profession alone. */
export function indicatorRequest(params: SearchParams) {
  const day = (name: string) => (isDay(single(params[name])) ? single(params[name]) : '')
  const axis = single(params['axe'])
  return {
    ...listRequest(params, ['nom', ...indicatorMeasures]),
    from: day('du'), until: day('au'), view: oneOf(params['par'], indicatorViews) ?? 'axe',
    axisId: isUuid(axis) ? axis : null, professionCode: oneOf(params['profession'], Object.keys(professionLabels)),
  }
}

export type IndicatorRequest = ReturnType<typeof indicatorRequest>
