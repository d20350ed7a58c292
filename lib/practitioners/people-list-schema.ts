import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'
import { professionLabels } from './labels.ts'

export const peopleKinds = { gp: 'Médecins généralistes', other: 'Autres professionnels', without_place: 'Sans lieu d’exercice', removed: 'Retirés' } as const

/** What the address of the list of professionals asks for. */
export function peopleRequest(params: SearchParams) {
  return {
    ...listRequest(params, ['nom', 'profession', 'commune']),
    kind: oneOf(params['type'], ['gp', 'other', 'without_place', 'removed']),
    professionCode: oneOf(params['profession'], Object.keys(professionLabels)),
    communeCode: /^[0-9A-Za-z-]{5,40}$/.test(single(params['commune'])) ? single(params['commune']) : null,
  }
}
