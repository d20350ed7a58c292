import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import type { Sheet } from '#lib/platform/files/csv'
import { listPageSize } from '#lib/platform/list-request'
import { frenchPhone } from '#lib/platform/format/french-phone'
import { audienceLabels, registerStateLabels } from './labels.ts'
import { canRunRegister } from './policy.ts'
import { currentRegister, type IndexedEntry, type RegisterIndex } from './register-index.ts'
import { tableRows, type TableRequest } from './register-table.ts'
import { withoutAccents } from './search-text.ts'
import { stateDetails } from './state-sentence.ts'

export type TableLine = Pick<IndexedEntry, 'practiceId' | 'name' | 'siteName' | 'communeName' | 'state' | 'audience' | 'confirmedOn' | 'phone'> & { details: string }
export type RegisterTable = { today: Day; total: number; lines: TableLine[] }

/** One page of every entry, whatever its audience: for whoever runs the register. */
export async function getRegisterTable(actor: Actor, request: TableRequest, now: Date): Promise<RegisterTable | null> {
  if (!canRunRegister(actor)) return null
  const register = await currentRegister(now)
  const rows = rowsOf(register, request)
  return { today: register.today, total: rows.length, lines: rows.slice((request.page - 1) * listPageSize, request.page * listPageSize).map((one) => lineOf(one, register.today)) }
}

/** All the lines of the same list, with the columns shown. */
export async function getRegisterSheet(actor: Actor, request: TableRequest, now: Date): Promise<Sheet | null> {
  if (!canRunRegister(actor)) return null
  const register = await currentRegister(now)
  return {
    name: 'Registre',
    header: ['Médecin', 'Lieu', 'Commune', 'État', 'Précision', 'Confirmé le', 'Qui lit', 'Téléphone'],
    rows: rowsOf(register, request).map((entry) => {
      const line = lineOf(entry, register.today)
      return [line.name, line.siteName, line.communeName, registerStateLabels[line.state], line.details, line.confirmedOn ?? '', audienceLabels[line.audience], frenchPhone(line.phone)]
    }),
  }
}

function rowsOf(register: RegisterIndex, request: TableRequest): IndexedEntry[] {
  const words = withoutAccents(request.search).split(' ').filter((word) => word !== '')
  return tableRows(register.entries, request, words, register.today, register.settings.freshDays)
}

function lineOf(entry: IndexedEntry, today: Day): TableLine {
  const { practiceId, name, siteName, communeName, state, audience, confirmedOn, phone } = entry
  return { practiceId, name, siteName, communeName, state, audience, confirmedOn, phone, details: stateDetails(entry, 'full', today).join(' · ') }
}
