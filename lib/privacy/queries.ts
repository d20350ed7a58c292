import { settingBounds } from '#lib/instance/setting-bounds'
import { type LegalFacts, legalFrom } from '#lib/instance/legal'
import { settingsFrom } from '#lib/instance/settings'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { toDay, toDayOrNull } from '#lib/platform/db/days'
import { classedTables } from './classed-tables.ts'
import { canReadProcessing } from './policy.ts'
import { type ProcessingLine, processingRegister } from './processing-register.ts'
import { purgeKinds } from './purge-kinds.ts'
import { type RetentionChoice, retentionChoices } from './retention-choices.ts'

export type RetentionLine = { key: RetentionChoice; keeps: string; reason: string; now: string; bounds: string }
export type ProofShown = { kind: string; label: string; erased: number | null; kept: number; late: number; oldestOn: Day | null; limitOn: Day }

export type Processing = {
  cpts: string; legal: LegalFacts
  register: ProcessingLine[]
  retentions: RetentionLine[]
  /** Of the last night; null before the first. */
  proof: { day: Day; lines: ProofShown[] } | null
  tables: number; columns: number
}

/** The register of processing with the settings of today, what the CPTS may choose, and the last night's proof; null for whoever may not read it. */
export async function getProcessing(actor: Actor): Promise<Processing | null> {
  if (!canReadProcessing(actor)) return null
  const instance = await db().instance.findUniqueOrThrow({ where: { id: 1 }, select: { fullName: true, legal: true, settings: true } })
  const settings = settingsFrom(instance.settings)
  const register = processingRegister(classedTables, settings)
  const retentions = (Object.keys(retentionChoices) as RetentionChoice[]).map((key): RetentionLine => {
    const { unit, min, max } = settingBounds[key]
    return { key, ...retentionChoices[key], now: `${settings[key]} ${unit}`, bounds: `de ${min} à ${max} ${unit}` }
  })
  return {
    cpts: instance.fullName, legal: legalFrom(instance.legal), register, retentions, proof: await lastProof(),
    tables: classedTables.length, columns: register.reduce((sum, line) => sum + line.columns, 0),
  }
}

async function lastProof(): Promise<Processing['proof']> {
  const last = await db().purgeProof.findFirst({ orderBy: { day: 'desc' }, select: { day: true } })
  if (!last) return null
  const rows = await db().purgeProof.findMany({ where: { day: last.day } })
  const lines = Object.entries(purgeKinds).flatMap(([kind, { label }]) => rows.filter((row) => row.kind === kind)
    .map((row): ProofShown => ({ kind, label, erased: row.erased, kept: row.kept, late: row.late, oldestOn: toDayOrNull(row.oldestOn), limitOn: toDay(row.limitOn) })))
  return { day: toDay(last.day), lines }
}
