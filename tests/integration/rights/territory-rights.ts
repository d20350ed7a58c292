import { randomUUID } from 'node:crypto'
import { addCommunes } from '#lib/territory/add-communes'
import { applyKeptContours } from '#lib/territory/apply-kept-contours'
import { assignCommunes } from '#lib/territory/assign-communes'
import { fetchContours } from '#lib/territory/fetch-contours'
import { forgetOldContours } from '#lib/territory/forget-old-contours'
import { importContours } from '#lib/territory/import-contours'
import { locateCommunes } from '#lib/territory/locate-communes'
import { listNeighbours } from '#lib/territory/neighbour-queries'
import { moveSector } from '#lib/territory/move-sector'
import { getBorderingSuggestions, getContourPreview, listSectors, listTerritoryCommunes, searchFrance } from '#lib/territory/office-queries'
import { receiveContours } from '#lib/territory/receive-contours'
import { removeCommune } from '#lib/territory/remove-commune'
import { removeNeighbour } from '#lib/territory/remove-neighbour'
import { removeSector } from '#lib/territory/remove-sector'
import { saveNeighbour } from '#lib/territory/save-neighbour'
import { saveSector } from '#lib/territory/save-sector'
import { coordination, preparer } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'

const contour = { type: 'Polygon' as const, coordinates: [[[3.2, 50.4], [3.3, 50.4], [3.3, 50.5], [3.2, 50.4]]] satisfies [number, number][][] }
const landas = { code: '59330', name: 'Landas', postalCodes: ['59310'], population: 2300, departement: '59', epciCode: null, epciName: null, lat: 50.47, lon: 3.3, contour: null, contourSource: null }
const geoJson = new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '59449', nom: 'Orchies' }, geometry: contour }] }))

/** "Territory": the coordination. */
export const territoryRights: readonly RightsRow[] = [
  forActors({ name: 'addCommunes', may: coordination, call: (actor, { now }) => addCommunes(actor, { communes: [landas], membership: 'bordering' }, now) }),
  forActors({ name: 'removeCommune', may: coordination, given: (world) => addCommunes(preparer, { communes: [landas], membership: 'bordering' }, world.now), call: (actor, { now }) => removeCommune(actor, { code: landas.code }, now) }),
  forActors({ name: 'locateCommunes', may: coordination, call: (actor) => locateCommunes(actor, { codes: ['59330'] }) }),
  forActors({ name: 'importContours', may: coordination, call: (actor, { now }) => importContours(actor, { source: 'fichier', features: [{ code: '59449', contour }] }, now) }),
  forActors({ name: 'receiveContours', may: coordination, call: (actor, { now }) => receiveContours(actor, { bytes: geoJson }, now) }),
  forActors({ name: 'applyKeptContours', may: coordination, given: keptFile, call: (actor, { now }, id) => applyKeptContours(actor, { id, addCodes: [], membership: 'bordering' }, now) }),
  forActors({ name: 'forgetOldContours', may: coordination, call: (actor, { now }) => forgetOldContours(actor, null, now) }),
  forActors({ name: 'getContourPreview', may: coordination, given: keptFile, call: (actor, _, id) => getContourPreview(actor, id) }),
  forActors({ name: 'fetchContours', may: coordination, answers: 'switched-off', call: (actor, { now }) => fetchContours(actor, { scope: 'all' }, now) }),
  forActors({ name: 'listTerritoryCommunes', may: coordination, call: (actor) => listTerritoryCommunes(actor) }),
  forActors({ name: 'listSectors', may: coordination, call: (actor) => listSectors(actor) }),
  forActors({ name: 'searchFrance', may: coordination, call: (actor) => searchFrance(actor, 'Orchies') }),
  forActors({ name: 'getBorderingSuggestions', may: coordination, call: (actor) => getBorderingSuggestions(actor) }),
  forActors({ name: 'saveSector', situation: 'a new one', may: coordination, call: (actor, { now }) => saveSector(actor, { id: null, name: `Neuf ${randomUUID()}` }, now) }),
  forActors({ name: 'saveSector', situation: 'another name', may: coordination, call: (actor, { sectorId, now }) => saveSector(actor, { id: sectorId, name: `Autre ${sectorId}` }, now) }),
  forActors({ name: 'moveSector', may: coordination, call: (actor, { sectorId, now }) => moveSector(actor, { id: sectorId, direction: 'up' }, now) }),
  forActors({ name: 'removeSector', may: coordination, call: (actor, { sectorId, now }) => removeSector(actor, { id: sectorId }, now) }),
  forActors({ name: 'saveNeighbour', may: coordination, call: (actor, { now }) => saveNeighbour(actor, aNeighbour(), now) }),
  forActors({ name: 'removeNeighbour', may: coordination, given: keptNeighbour, call: (actor, { now }, id) => removeNeighbour(actor, { id }, now) }),
  forActors({ name: 'listNeighbours', may: coordination, given: keptNeighbour, call: (actor) => listNeighbours(actor) }),
  forActors({ name: 'assignCommunes', may: coordination, call: (actor, { sectorId, now }) => assignCommunes(actor, { sectorId, codes: ['59999'] }, now) }),
]

const aNeighbour = () => ({ id: null, version: 0, name: `CPTS ${randomUUID()}`, phone: '', email: '', website: '', communes: '' })

async function keptNeighbour({ now }: { now: Date }): Promise<string> {
  const answer = await saveNeighbour(preparer, aNeighbour(), now)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.id
}

async function keptFile({ now }: { now: Date }): Promise<string> {
  const answer = await receiveContours(preparer, { bytes: geoJson }, now)
  if (!answer.ok) throw new Error(`the file was not read: ${answer.code}`)
  return answer.value.id
}
