import { listRequest, oneOf, type SearchParams, single } from '#lib/platform/list-request'

/** What the address of the list of places asks for. */
export function sitesRequest(params: SearchParams) {
  return {
    ...listRequest(params, ['nom', 'commune', 'personnes']),
    kind: oneOf(params['type'], ['single_practice', 'group_practice', 'msp', 'health_centre', 'hospital', 'other']),
    communeCode: /^[0-9A-Za-z-]{5,40}$/.test(single(params['commune'])) ? single(params['commune']) : null,
    precision: oneOf(params['position'], ['address', 'commune', 'hand']),
  }
}
