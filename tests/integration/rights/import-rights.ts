import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyListImport } from '#lib/imports/apply-list-import'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { cancelImport } from '#lib/imports/cancel-import'
import { chooseListColumns } from '#lib/imports/choose-list-columns'
import { chooseListSheet } from '#lib/imports/choose-list-sheet'
import { decideListLine } from '#lib/imports/decide-list-line'
import { decideRppsImport } from '#lib/imports/decide-rpps-import'
import { forgetOldImports } from '#lib/imports/forget-old-imports'
import { getImportRun, listImportRuns, listNamedPractices, listRppsNames } from '#lib/imports/import-queries'
import { getKeptList } from '#lib/imports/list-queries'
import { previewList } from '#lib/imports/preview-list'
import { previewRpps } from '#lib/imports/preview-rpps'
import { readRppsImport } from '#lib/imports/read-rpps-import'
import { recogniseHomonyms } from '#lib/imports/recognise-homonyms'
import { startListImport } from '#lib/imports/start-list-import'
import { startRppsImport } from '#lib/imports/start-rpps-import'
import { rppsRow, rppsText } from '#tests/factories/rpps-text'
import { coordination, preparer } from '#tests/integration/rights/columns'
import { forActors, type RightsRow } from '#tests/integration/rights/row'
import type { World } from '#tests/integration/rights/world'

const list = new TextEncoder().encode('Nom;Prénom;Ville;Prend de nouveaux patients;Date\nLISTE;Zoé;Orchies;oui;20/11/2026\n')
const file = { fileName: 'liste.csv', bytes: list }
const stop = () => new AbortController().signal

/** "Imports": the coordination alone; not whoever runs the referrals, nor an administrator. */
export const importRights: readonly RightsRow[] = [
  forActors({
    name: 'startRppsImport', may: coordination,
    call: (actor, world) => startRppsImport(actor, { id: randomUUID(), fileName: 'rpps.txt', filePath: extraction(world), bytesTotal: 1, reader: 'command' }, world.now),
  }),
  forActors({ name: 'readRppsImport', may: coordination, given: aStartedRpps, call: (actor, world, importId) => read(actor, world, importId) }),
  forActors({ name: 'previewRpps', situation: 'of a file', may: coordination, given: async (world) => extraction(world), call: (actor, _, filePath) => previewRpps(actor, { path: filePath, savoirFairePath: null, signal: stop(), onProgress: () => undefined }) }),
  forActors({ name: 'previewRpps', situation: 'of an import', may: coordination, given: aReadRpps, call: (actor, _, importId) => previewRpps(actor, { importId }) }),
  forActors({
    name: 'decideRppsImport', may: coordination, given: aReadRpps, answers: 'unknown-answer',
    call: (actor, { now }, importId) => decideRppsImport(actor, { importId, nationalId: '899000000000', about: 'gp', answer: 'yes' }, now),
  }),
  forActors({ name: 'applyRppsImport', may: coordination, given: aReadRpps, call: (actor, { now }, importId) => applyRppsImport(actor, { importId, digest: null, departures: 'leave', notice: 'none' }, now) }),
  forActors({ name: 'cancelImport', may: coordination, given: aReadRpps, call: (actor, { now }, importId) => cancelImport(actor, { importId }, now) }),
  forActors({ name: 'forgetOldImports', may: coordination, call: (actor, { now }) => forgetOldImports(actor, null, now) }),
  forActors({ name: 'startListImport', may: coordination, call: (actor, { now }) => startListImport(actor, { id: randomUUID(), ...file }, now) }),
  forActors({ name: 'previewList', situation: 'of a file', may: coordination, call: (actor, { now }) => previewList(actor, file, now) }),
  forActors({ name: 'previewList', situation: 'of an import', may: coordination, given: aList, call: (actor, { now }, importId) => previewList(actor, { importId }, now) }),
  forActors({
    name: 'chooseListColumns', may: coordination, given: aList,
    call: (actor, { now }, importId) => chooseListColumns(actor, { importId, columns: [{ index: 0, field: 'lastName' }, { index: 1, field: 'firstName' }, { index: 2, field: 'city' }] }, now),
  }),
  forActors({
    name: 'chooseListSheet', may: coordination, given: aList, answers: 'workbook-gone',
    call: (actor, { now }, importId) => chooseListSheet(actor, { importId, sheetName: '2025' }, now),
  }),
  forActors({ name: 'decideListLine', may: coordination, given: aList, call: (actor, { now }, importId) => decideListLine(actor, { importId, row: 2, intent: 'leave', answers: [] }, now) }),
  forActors({ name: 'applyListImport', may: coordination, given: aList, call: (actor, { now }, importId) => applyListImport(actor, { importId }, now) }),
  forActors({ name: 'listImportRuns', may: coordination, given: aList, call: (actor) => listImportRuns(actor) }),
  forActors({ name: 'getImportRun', may: coordination, given: aList, call: (actor, _, importId) => getImportRun(actor, importId) }),
  forActors({ name: 'getKeptList', may: coordination, given: aList, call: (actor, _, importId) => getKeptList(actor, importId) }),
  forActors({ name: 'recogniseHomonyms', may: coordination, given: aReadRpps, call: (actor, { now }, importId) => recogniseHomonyms(actor, { importId }, now) }),
  forActors({
    name: 'listRppsNames', may: coordination, given: aReadRpps,
    call: async (actor, { gp }, importId) => {
      const preview = await previewRpps(preparer, { importId })
      if (!preview.ok) throw new Error(`no preview: ${preview.code}`)
      const names = await listRppsNames(actor, { ...preview.value.plan, departed: [{ id: gp.practiceId, nationalId: '', structureId: '' }] })
      return [...names.practices.keys()]
    },
  }),
  forActors({ name: 'listNamedPractices', may: coordination, call: (actor, { gp }) => listNamedPractices(actor, 'practices', [gp.practiceId]) }),
]

function extraction({ folder }: World): string {
  const filePath = path.join(folder, `${randomUUID()}.txt`)
  writeFileSync(filePath, rppsText([rppsRow()]))
  return filePath
}

function read(actor: Parameters<typeof readRppsImport>[0], { now }: World, importId: string): ReturnType<typeof readRppsImport> {
  return readRppsImport(actor, { importId, savoirFairePath: null, signal: stop(), stopMeans: 'cancel' }, () => now)
}

async function aStartedRpps(world: World): Promise<string> {
  const id = randomUUID()
  await startRppsImport(preparer, { id, fileName: 'rpps.txt', filePath: extraction(world), bytesTotal: 1, reader: 'command' }, world.now)
  return id
}

async function aReadRpps(world: World): Promise<string> {
  const id = await aStartedRpps(world)
  const answer = await read(preparer, world, id)
  if (!answer.ok) throw new Error(`the extraction was not read: ${answer.code}`)
  return id
}

async function aList({ now }: World): Promise<string> {
  const id = randomUUID()
  const answer = await startListImport(preparer, { id, ...file }, now)
  if (!answer.ok) throw new Error(`the list was not read: ${answer.code}`)
  return id
}
