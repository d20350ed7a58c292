'use server'

import { runAction } from '#lib/platform/actions/run-action'
import { peopleChanged } from '#lib/platform/cache'
import { now } from '#lib/platform/clock'
import { applyListImport } from '#lib/imports/apply-list-import'
import { applyRppsImport } from '#lib/imports/apply-rpps-import'
import { cancelImport } from '#lib/imports/cancel-import'
import { chooseListColumns } from '#lib/imports/choose-list-columns'
import { chooseListSheet } from '#lib/imports/choose-list-sheet'
import { decideListLine } from '#lib/imports/decide-list-line'
import { decideRppsImport } from '#lib/imports/decide-rpps-import'
import { importMessages as messages, sheetMessages } from '#lib/imports/import-labels'
import { recogniseHomonyms } from '#lib/imports/recognise-homonyms'
import { applyRppsSchema, columnsSchema, importSchema, lineSchema, personSchema, sheetSchema } from '#lib/imports/import-schema'

const page = (importId: string, view = '') => ({ redirectTo: `/gestion/imports/${importId}${view === '' ? '' : `?vue=${view}`}` })

export const cancel = runAction({
  name: 'imports.annuler', schema: importSchema, messages,
  handle: (actor, input) => cancelImport(actor, input, now()),
  done: (_, input) => page(input.importId),
})

export const decidePerson = runAction({
  name: 'imports.personne', schema: personSchema, messages,
  handle: (actor, input) => decideRppsImport(actor, input, now()),
  done: (_, input) => page(input.importId, 'questions'),
})

export const recognise = runAction({
  name: 'imports.reconnaitre', schema: importSchema, messages,
  handle: (actor, input) => recogniseHomonyms(actor, input, now()),
  done: (_, input) => page(input.importId, 'questions'),
})

export const applyRpps = runAction({
  name: 'imports.appliquer-rpps', schema: applyRppsSchema, messages,
  handle: async (actor, input) => {
    const applied = await applyRppsImport(actor, input, now())
    if (applied.ok) await peopleChanged()
    return applied
  },
  done: (_, input) => page(input.importId),
})

export const chooseColumns = runAction({
  name: 'imports.colonnes', schema: columnsSchema, messages,
  handle: (actor, input) => chooseListColumns(actor, input, now()),
  done: (_, input) => page(input.importId),
})

export const chooseSheet = runAction({
  name: 'imports.feuille', schema: sheetSchema, messages: sheetMessages,
  handle: (actor, input) => chooseListSheet(actor, input, now()),
  done: (_, input) => page(input.importId, 'colonnes'),
})

export const decideLine = runAction({
  name: 'imports.ligne', schema: lineSchema, messages,
  handle: (actor, input) => decideListLine(actor, input, now()),
  done: (_, input) => page(input.importId, input.intent === 'reopen' ? 'refusees' : 'a-confirmer'),
})

export const applyList = runAction({
  name: 'imports.appliquer-liste', schema: importSchema, messages,
  handle: async (actor, input) => {
    const applied = await applyListImport(actor, input, now())
    if (applied.ok) await peopleChanged()
    return applied
  },
  done: (_, input) => page(input.importId),
})
