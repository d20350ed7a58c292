'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { safeReturnPath } from '#lib/platform/auth/return-path'

const schema = z.object({ jeton: z.string().max(500), courriel: z.string().max(300), retour: z.string().optional() })

/** Hands the token to next-auth, which redeems it once and opens the session. */
export async function redeemLink(form: FormData): Promise<void> {
  const parsed = schema.safeParse(Object.fromEntries(form))
  if (!parsed.success) redirect('/connexion?error=Verification')
  const { jeton, courriel, retour } = parsed.data
  const query = new URLSearchParams({ token: jeton, email: courriel, callbackUrl: safeReturnPath(retour) })
  redirect(`/api/auth/callback/email?${query}`)
}
