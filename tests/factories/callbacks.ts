import { randomUUID } from 'node:crypto'
import { askCallback, type CallbackToAsk } from '#lib/callbacks/ask-callback'
import { db } from '#lib/platform/db/client'
import { formProof } from '#lib/platform/form-proof'
import { monday } from '#tests/factories/register'

/** A commune of the territory; its code. */
async function aCommune(): Promise<string> {
  await db().commune.createMany({ data: [{ code: '59449', name: 'Orchies', postalCodes: ['59310'], departement: '59', lat: 50.47, lon: 3.24, membership: 'territory' }], skipDuplicates: true })
  return '59449'
}

/** The form as a person fills it in a minute. */
export async function aCallbackForm(more: Partial<CallbackToAsk> = {}, now: Date = monday): Promise<CallbackToAsk> {
  return {
    requestKey: randomUUID(), name: 'Lucette Béhague', phone: '0353019100', forWhom: 'self', moment: 'any', campaign: '', communeCode: more.communeCode ?? (await aCommune()),
    site: '', proof: formProof('callback', new Date(now.getTime() - 60_000)), callerKey: randomUUID(), ...more,
  }
}

/** A request that has arrived. */
export async function aCallback(more: Partial<CallbackToAsk> = {}, now: Date = monday): Promise<{ id: string; code: string; version: number }> {
  const form = await aCallbackForm({ phone: `06${Math.floor(Math.random() * 90_000_000 + 10_000_000)}`, ...more }, now)
  const asked = await askCallback('public', form, now)
  if (!asked.ok) throw new Error(asked.code)
  const row = await db().callbackRequest.findUniqueOrThrow({ where: { requestKey: form.requestKey }, select: { id: true, version: true } })
  return { ...row, code: asked.value.code }
}
