import { randomUUID } from 'node:crypto'
import type { ReadingTime } from '#lib/callbacks/reading-time'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedRules } from '#lib/instance/cached-rules'
import { phoneOf } from '#lib/instance/identity'
import { now } from '#lib/platform/clock'
import { dayAt } from '#lib/platform/day'
import { formProof } from '#lib/platform/form-proof'
import { referralMode } from '#lib/platform/env'
import { callbackItems } from './callback-items.ts'
import { requestItems } from './request-items.tsx'

/** When what comes in now is read, with what a sentence about it needs. */
export async function readingWords(reading: ReadingTime) {
  const [instance, { timeZone }] = await Promise.all([cachedInstance(), cachedRules()])
  return { today: dayAt(now(), timeZone), timeZone, reading, phone: phoneOf(instance) }
}

type Asked = { reading: ReadingTime; communes: readonly { code: string; name: string }[]; campaign: string; people: number }

/** All that the page of the form shows; each form carries the instant at which it was made. */
export async function callbackView({ reading, communes, campaign, people }: Asked) {
  const [{ settings }, words] = await Promise.all([cachedRules(), readingWords(reading)])
  const mode = referralMode()
  const made = { requestKey: randomUUID(), campaign, communes }
  const items = mode === 'hds' ? requestItems({ ...made, people, proof: formProof('public-request', now()) }) : callbackItems({ ...made, proof: formProof('callback', now()) })
  return { ...words, items, mode, people, keptDays: settings.callbackDays, state: settings.callbackForm === 0 ? ('closed' as const) : ('open' as const) }
}
