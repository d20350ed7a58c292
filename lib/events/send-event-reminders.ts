import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { transaction } from '#lib/platform/db/client'
import { addDays, dayAt, instantAt } from '#lib/platform/day'
import { reminders } from './reminders.ts'
import { listToRemind } from './repository.ts'
import { remindPerson } from './tell-person.ts'

/**
 * Reminds whoever has a seat, a week and a day before, at nine in the morning. Worked out from the date as it stands: one that
 * moves is reminded anew, one that is cancelled or put off never. Returns how many mails it wrote.
 */
export async function sendEventReminders(actor: Actor, _input: null, now: Date): Promise<number> {
  if (actor.kind !== 'command') return 0
  return transaction(async (tx) => {
    const { timeZone } = await loadInstanceRules(tx)
    const today = dayAt(now, timeZone)
    if (now < instantAt(today, '09:00', timeZone) || now >= instantAt(today, '20:00', timeZone)) return 0
    let written = 0
    for (const { kind, days, notUnder } of reminders) {
      const before = instantAt(addDays(today, days + 1), '00:00', timeZone)
      const from = notUnder === null ? now : instantAt(addDays(today, notUnder + 1), '00:00', timeZone)
      for (const { id, sequence } of await listToRemind(tx, { from, before, kind, days })) {
        await remindPerson(tx, id, kind, sequence)
        written += 1
      }
    }
    return written
  })
}
