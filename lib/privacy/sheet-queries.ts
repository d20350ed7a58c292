import { settingsFrom } from '#lib/instance/settings'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { classedTables } from './classed-tables.ts'
import { canReadProcessing } from './policy.ts'
import { classedColumns, processingRegister } from './processing-register.ts'

const settingsNow = async () => settingsFrom((await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { settings: true } })).settings)

/** The register of processing as a file; null for whoever may not read it. */
export async function getProcessingSheet(actor: Actor, _params: SearchParams): Promise<Sheet | null> {
  if (!canReadProcessing(actor)) return null
  return {
    name: 'Registre des traitements', header: ['Traitement', 'Finalité', 'Base légale', 'Personnes', 'Catégories de données', 'Destinataires', 'Durées'],
    rows: processingRegister(classedTables, await settingsNow()).map((line) => [line.name, line.purpose, line.basis, line.people, line.categories.join(' ; '), line.recipients.join(' ; '), line.terms.join(' ; ')]),
  }
}

/** The class of every column as a file; null for whoever may not read the register. */
export async function getColumnsSheet(actor: Actor, _params: SearchParams): Promise<Sheet | null> {
  if (!canReadProcessing(actor)) return null
  return {
    name: 'Colonnes classées', header: ['Table', 'Colonne', 'Traitement', 'Classe', 'Qui lit', 'Durée', 'Effacé par'],
    rows: classedColumns(classedTables, await settingsNow()).map((one) => [one.table, one.column, one.treatment, one.dataClass, one.readers, one.kept, one.erasedBy]),
  }
}
