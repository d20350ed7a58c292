import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { InstanceSettings } from '#lib/instance/settings'
import { db } from '#lib/platform/db/client'
import { type Day, dayAt, startOfDay } from '#lib/platform/day'
import { type Direction, directionOf } from '#lib/platform/geo/distance'
import { contentFromRow } from './facts-from-row.ts'
import { rotationHash } from './ranking.ts'
import { refreshStaleEntries } from './rebuild-register.ts'
import type { RegisterEntry } from './register-entry.ts'
import { type ChangedRow, loadRegisterChanges } from './register-index-repository.ts'
import type { Viewed } from './register-view.ts'
import { withoutAccents } from './search-text.ts'
import type { ConfirmedBy } from './state-sentence.ts'

/** An entry with what searching it needs. `midnight`: what it was when the day's order was made; null when it was not. */
export type IndexedEntry = RegisterEntry & { confirmedBy: ConfirmedBy | null; midnight: Viewed | null; hash: number; searchText: string; direction: Direction }

/** The register as of now; entries stand in the order of their hash. */
export type RegisterIndex = { today: Day; timeZone: string; settings: InstanceSettings; entries: readonly IndexedEntry[]; byId: ReadonlyMap<string, IndexedEntry> }

type Copy = { day: Day; since: string; byId: Map<string, IndexedEntry>; entries: readonly IndexedEntry[]; nextChangeOn: Day | null }

// One copy per process and database; Next reloads modules in development.
const holder = globalThis as typeof globalThis & { cptsRegister?: { copy: Copy | null; running: Promise<RegisterIndex> | null; next: Promise<RegisterIndex> | null } }

/**
 * The register, kept in this process's memory and brought up to date at each call: nothing committed before the call is
 * missed, by whichever process. Costs two small queries when nothing changed.
 */
export function currentRegister(now: Date): Promise<RegisterIndex> {
  const state = (holder.cptsRegister ??= { copy: null, running: null, next: null })
  // A reading that began earlier may not see what was committed since: those who come meanwhile share the next one.
  if (!state.running) {
    state.running = update(now).finally(() => (state.running = null))
    return state.running
  }
  state.next ??= state.running.catch(() => undefined).then(() => {
    state.next = null
    return currentRegister(now)
  })
  return state.next
}

/** Forgets the copy: for tests, which change databases within one process. */
export function forgetRegister(): void {
  delete holder.cptsRegister
}

async function update(now: Date): Promise<RegisterIndex> {
  const { timeZone, settings } = await loadInstanceRules(db())
  const today = dayAt(now, timeZone)
  const midnight = startOfDay(today, timeZone)
  const state = (holder.cptsRegister ??= { copy: null, running: null, next: null })
  let copy = await read(state.copy?.day === today ? state.copy : null, midnight, today)
  // Time alone may have changed some of them since they were derived.
  if (copy.nextChangeOn !== null && copy.nextChangeOn <= today) {
    await refreshStaleEntries(now)
    copy = await read(copy, midnight, today)
  }
  state.copy = copy
  return { today, timeZone, settings, entries: copy.entries, byId: copy.byId }
}

async function read(known: Copy | null, midnight: Date, today: Day): Promise<Copy> {
  const { rows, total, xmin } = await loadRegisterChanges(db(), known?.since ?? '0', midnight, today)
  if (known && rows.length === 0 && total === known.byId.size) return { ...known, since: xmin }
  const byId = new Map(known?.byId)
  for (const row of rows) byId.set(row.detail.practiceId, indexed(row))
  // Every entry there is, is in the map by now: a larger map holds some that are gone, and only a full reading tells which.
  if (known && byId.size !== total) return read(null, midnight, today)
  const entries = [...byId.values()].sort((a, b) => a.hash - b.hash || (a.practiceId < b.practiceId ? -1 : 1))
  const nextChangeOn = entries.reduce<Day | null>((first, { changesOn }) => (changesOn !== null && (first === null || changesOn < first) ? changesOn : first), null)
  return { day: today, since: xmin, byId, entries, nextChangeOn }
}

function indexed(row: ChangedRow): IndexedEntry {
  const { detail, snapshot_state: snapshotState } = row
  const atMidnight = row.is_new ? (row.before ? contentFromRow(row.before) : null) : detail.content
  const audience = row.is_new ? (atMidnight?.audience ?? 'coordination') : detail.audience
  return {
    ...detail,
    snapshotState,
    snapshotLoad: row.snapshot_load,
    confirmedBy: row.confirmed_by,
    midnight: snapshotState ? { state: snapshotState, audience, content: atMidnight } : null,
    hash: rotationHash(detail.practiceId),
    direction: directionOf(detail),
    searchText: ` ${withoutAccents(`${detail.name} ${detail.siteName}`)}`,
  }
}
