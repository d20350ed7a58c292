import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { AuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import EmailProvider from 'next-auth/providers/email'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { publicUrl, required } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { safeReturnPath } from './return-path.ts'
import { absoluteDays } from './session-limits.ts'
import { sessionCookieName, sessionCookieOptions } from './session.ts'
import { signInMinutes } from './sign-in-token.ts'

/** next-auth does what it is good at: it redeems the mailed token, opens the database session and sets the cookie. */
export function nextAuthOptions(): AuthOptions {
  const isSecure = publicUrl().startsWith('https:')
  return {
    adapter: wrappedAdapter(),
    secret: required('SECRET'),
    useSecureCookies: isSecure,
    session: { strategy: 'database', maxAge: absoluteDays * 86_400, updateAge: 365 * 86_400 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    // Our own action writes the token and the outbox row; this provider only redeems.
    providers: [EmailProvider({ server: {}, from: '', maxAge: signInMinutes * 60, sendVerificationRequest: () => Promise.reject(new Error('not used')) })],
    pages: { signIn: '/connexion', error: '/connexion', verifyRequest: '/connexion' },
    callbacks: {
      signIn: async ({ user, email }) => {
        if (email?.verificationRequest) return false
        const known = await db().user.findFirst({ where: { email: user.email ?? '', disabledAt: null }, select: { id: true } })
        return known !== null
      },
      // next-auth believes itself at localhost:3000 unless told by the environment: the address people type is ours to know.
      redirect: ({ url }) => `${publicUrl()}${safeReturnPath(url)}`,
    },
    // next-auth prints addresses: keep the kind of error only.
    logger: {
      error: (code, metadata) => void logIncident(metadata instanceof Error ? metadata : new Error(code), `next-auth:${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

function wrappedAdapter(): Adapter {
  const base = PrismaAdapter(db())
  return {
    ...base,
    // Accounts are made by the coordination, never by whoever holds a link.
    createUser: () => Promise.reject(new Error('accounts are not created by signing in')),
    // A token is used once even when the button is pressed twice: the second finds nothing.
    useVerificationToken: async ({ identifier, token }) => {
      const found = await db().verificationToken.findUnique({ where: { identifier_token: { identifier, token } } })
      if (!found) return null
      const { count } = await db().verificationToken.deleteMany({ where: { identifier, token } })
      return count === 1 && found.expires > now() ? found : null
    },
    deleteSession: async (sessionToken) => {
      await db().session.deleteMany({ where: { sessionToken } })
    },
  }
}
