import type { InstanceSettings } from '#lib/instance/settings'
import { classedTables } from './classed-tables.ts'
import { columnsOf } from './column-class.ts'
import { type FileReader, heldBack } from './held-tables.ts'
import { keptSentence } from './kept-sentence.ts'
import { classLabels, readerLabels } from './labels.ts'
import { treatments } from './treatments.ts'
import { unreachable } from './unreachable.ts'

type Rows = { table: string; rows: Record<string, unknown>[] }
export type PersonFacts = { cpts: string; settings: InstanceSettings; names: string[]; mailboxes: string[]; held: Rows[]; traces: Rows[] }

export type Explained = { contenu: string; traitement: string; finalite: string; base_legale: string; lu_par: string; duree: string; colonnes: Record<string, string>; non_jointes: string[] }
/** The file that is handed over: rows by table, a dictionary that says what each table and column is, and what is not in it and why. */
export type PersonFile = {
  organisme: string; fait_le: string; noms: string[]; adresses: string[]
  donnees: Record<string, Record<string, unknown>[]>
  actes: Record<string, Record<string, unknown>[]>
  dictionnaire: Record<string, Explained>
  ce_qui_n_y_est_pas: string[]
}

/** Sets out what is held of a person so that they can read it: only tables that hold something, each explained. */
export function personFile(facts: PersonFacts, reader: FileReader, now: Date): PersonFile {
  const byTable = ({ table, rows }: Rows) => [table, rows] as const
  const held = facts.held.filter((one) => one.rows.length > 0)
  const named = new Set([...held, ...facts.traces].map((one) => one.table))
  return {
    organisme: facts.cpts, fait_le: now.toISOString(), noms: facts.names, adresses: facts.mailboxes,
    donnees: Object.fromEntries(held.map(byTable)),
    actes: Object.fromEntries(facts.traces.map(byTable)),
    dictionnaire: Object.fromEntries(classedTables.filter((table) => named.has(table.table)).map((table) => [table.table, explain(table, facts.settings, reader)])),
    ce_qui_n_y_est_pas: [
      'Les empreintes et secrets techniques (liens, sessions, codes) : ils ouvriraient votre compte à qui lirait ce fichier.',
      ...(reader === 'self' ? ['Les notes internes de la coordination : elles peuvent parler d’autres personnes. Demandez-les à la coordination, qui répond dans le mois.'] : []),
      ...new Set(Object.values(unreachable)),
    ],
  }
}

function explain(table: (typeof classedTables)[number], settings: InstanceSettings, reader: FileReader): Explained {
  const { name, purpose, basis } = treatments[table.treatment]
  return {
    contenu: table.foundBy?.what ?? 'Ce que vous avez fait', traitement: name, finalite: purpose, base_legale: basis,
    lu_par: table.readers.map((one) => readerLabels[one]).join(', '), duree: keptSentence(table.kept, settings) ?? `comme ${'rowOf' in table.kept ? table.kept.rowOf : ''}`,
    colonnes: Object.fromEntries(columnsOf(table).filter((one) => one.dataClass !== 'secret' && one.dataClass !== 'identity').map((one) => [one.name, classLabels[one.dataClass]])),
    non_jointes: heldBack(table, reader),
  }
}
