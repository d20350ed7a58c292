'use server'

import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { startExampleSession } from '#lib/accounts/start-example-session'
import { requiredEmail } from '#lib/platform/actions/form-fields'
import { callerOf } from '#lib/platform/actions/caller'
import { runPublicAction } from '#lib/platform/actions/run-action'
import { deviceName } from '#lib/platform/auth/device-name'
import { safeReturnPath } from '#lib/platform/auth/return-path'
import { sessionCookieName, sessionCookieOptions } from '#lib/platform/auth/session'
import { now } from '#lib/platform/clock'

export const askForLink = runPublicAction({
  name: 'connexion.demander-lien',
  schema: z.object({ email: requiredEmail(), retour: z.string().optional() }),
  handle: async (actor, input) =>
    requestSignInLink(actor, { email: input.email, returnTo: safeReturnPath(input.retour), caller: await callerOf() }, now()),
  messages: { 'too-many': 'Vous avez demandé beaucoup de liens. Attendez une heure, ou appelez-nous.' },
  done: (_, input) => `Si l’adresse ${input.email} est connue, un lien vient de lui être envoyé. Il fonctionne pendant 30 minutes, une seule fois.`,
})

/** Example only: the use case refuses anywhere else. */
export async function signInAs(form: FormData): Promise<void> {
  const parsed = z.object({ userId: z.uuid(), retour: z.string().optional() }).safeParse(Object.fromEntries(form))
  if (!parsed.success) notFound()
  const result = await startExampleSession(null, { userId: parsed.data.userId, device: deviceName((await headers()).get('user-agent') ?? '') }, now())
  if (!result.ok) notFound()
  const jar = await cookies()
  jar.set(sessionCookieName(), result.value.sessionToken, sessionCookieOptions())
  redirect(safeReturnPath(parsed.data.retour))
}
