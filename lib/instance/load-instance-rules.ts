import type { Db } from '#lib/platform/db/client'
import { type InstanceSettings, settingsFrom } from './settings.ts'

/** What a decision needs to know of the instance. */
export type InstanceRules = { timeZone: string; settings: InstanceSettings }

/** Time zone and settings, read inside the transaction that decides. */
export async function loadInstanceRules(client: Db): Promise<InstanceRules> {
  const row = await client.instance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true, settings: true } })
  return { timeZone: row.timeZone, settings: settingsFrom(row.settings) }
}
