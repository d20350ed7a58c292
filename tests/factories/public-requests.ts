import { randomUUID } from 'node:crypto'
import { formProof } from '#lib/platform/form-proof'
import { askPublicly, type PublicRequest } from '#lib/referrals/ask-publicly'
import { aCallbackForm } from '#tests/factories/callbacks'
import { anIdentity, toldIdentity } from '#tests/factories/identities'
import { monday } from '#tests/factories/register'

/** The public form of the HDS mode as somebody of seventy-six fills it in a minute, for themselves. */
export async function aPublicRequestForm(more: Partial<PublicRequest> = {}, now: Date = monday): Promise<PublicRequest> {
  const { communeCode } = await aCallbackForm()
  return { requestKey: randomUUID(), forWhom: 'self', communeCode, campaign: '', site: '', proof: formProof('public-request', new Date(now.getTime() - 60_000)), callerKey: randomUUID(), ...toldIdentity(anIdentity()), ...more }
}

/** A request that has arrived; its code. */
export async function aPublicRequest(more: Partial<PublicRequest> = {}, now: Date = monday): Promise<string> {
  const asked = await askPublicly('public', await aPublicRequestForm(more, now), now)
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.code
}
