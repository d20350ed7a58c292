import { isDay } from '#lib/platform/day'
import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from '#lib/practitioners/labels'
import { hourViews } from './attendance-hours.ts'

/** What the address of the hours asks for: a period, people, one way to add up or none. */
export function hoursRequest(params: SearchParams) {
  const day = (name: string) => (isDay(single(params[name])) ? single(params[name]) : '')
  return {
    ...listRequest(params, ['date', 'nom', 'evenement', 'duree']),
    from: day('du'), until: day('au'),
    view: oneOf(params['par'], hourViews),
    professionCode: oneOf(params['profession'], Object.keys(professionLabels)),
    validation: oneOf(params['validation'], ['oui', 'non']),
  }
}

export type HoursRequest = ReturnType<typeof hoursRequest>
