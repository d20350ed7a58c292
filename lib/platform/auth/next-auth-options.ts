import { PrismaAdapter } from '@next-auth/prisma-adapter'
import type { AuthOptions, LoggerInstance } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import EmailProvider from 'next-auth/providers/email'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { healthCardProvider, publicUrl, required } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { type CardHolder, healthCard, readCardHolder } from './health-card.ts'
import { safeReturnPath } from './return-path.ts'
import { absoluteDays } from './session-limits.ts'
import { sessionCookieName, sessionCookieOptions } from './session.ts'
import { signInMinutes } from './sign-in-token.ts'

/** Where a holder of a health card goes: in, as this account, or to a page of ours. */
export type Welcome = (holder: CardHolder | null) => Promise<{ userId: string } | { path: string }>

/** From where somebody signs in: what is kept of the session that opens, the one it replaces, and how incidents are told. */
export type Visit = { device: string; previousToken: string | null; welcome: Welcome; tellIncident: (incident: string) => void }

/** next-auth does what it is good at: it redeems the mailed token, speaks to Pro Santé Connect, opens the database session and sets the cookie. */
export function nextAuthOptions(visit: Visit): AuthOptions {
  const isSecure = publicUrl().startsWith('https:')
  const card = healthCardProvider()
  // Whom the card is: known once its holder was welcomed, a moment before next-auth asks.
  const welcomed: { userId: string | null } = { userId: null }
  return {
    adapter: wrappedAdapter(visit, welcomed),
    secret: required('SECRET'),
    useSecureCookies: isSecure,
    session: { strategy: 'database', maxAge: absoluteDays * 86_400, updateAge: 365 * 86_400 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    providers: [
      // Our own action writes the token and the outbox row; this provider only redeems.
      EmailProvider({ server: {}, from: '', maxAge: signInMinutes * 60, sendVerificationRequest: () => Promise.reject(new Error('not used')) }),
      ...(card === null ? [] : [healthCard(card)]),
    ],
    pages: { signIn: '/connexion', error: '/connexion', verifyRequest: '/connexion' },
    callbacks: {
      signIn: async ({ user, account, profile, email }) => {
        if (account?.type === 'oauth') {
          const answer = await visit.welcome(readCardHolder(profile))
          if ('path' in answer) return `${publicUrl()}${answer.path}`
          welcomed.userId = answer.userId
          return true
        }
        if (email?.verificationRequest) return false
        const known = await db().user.findFirst({ where: { email: user.email ?? '', disabledAt: null }, select: { id: true } })
        return known !== null
      },
      // next-auth believes itself at localhost:3000 unless told by the environment: the address people type is ours to know.
      // On the way back from a provider it hands us what we answered on the way out.
      redirect: ({ url }) => `${publicUrl()}${safeReturnPath(url.startsWith(`${publicUrl()}/`) ? url.slice(publicUrl().length) : url)}`,
    },
    logger: quietLogger(visit),
  }
}

// next-auth prints addresses and claims: keep the kind of error only.
function quietLogger(visit: Visit): Partial<LoggerInstance> {
  return {
    error: (code, metadata) => {
      const error = metadata instanceof Error ? metadata : 'error' in metadata && metadata.error instanceof Error ? metadata.error : new Error(code)
      visit.tellIncident(logIncident(error, `next-auth:${code}`))
    },
    warn: () => undefined,
    debug: () => undefined,
  }
}

function wrappedAdapter(visit: Visit, welcomed: { readonly userId: string | null }): Adapter {
  const base = PrismaAdapter(db())
  return {
    ...base,
    // Accounts are made by the coordination, or by our own use case for a card, never by whoever holds a link.
    createUser: () => Promise.reject(new Error('accounts are not created by signing in')),
    linkAccount: () => Promise.reject(new Error('a card is linked by its number alone')),
    getUserByAccount: async () => {
      const user = welcomed.userId === null ? null : await db().user.findFirst({ where: { id: welcomed.userId, disabledAt: null }, select: { id: true } })
      return user && { id: user.id, email: '', emailVerified: null }
    },
    // A token is used once even when the button is pressed twice: the second finds nothing.
    useVerificationToken: async ({ identifier, token }) => {
      const found = await db().verificationToken.findUnique({ where: { identifier_token: { identifier, token } } })
      if (!found) return null
      const { count } = await db().verificationToken.deleteMany({ where: { identifier, token } })
      return count === 1 && found.expires > now() ? found : null
    },
    // Signing in always makes a new token; what the browser carried before, whoever put it there, opens nothing any more.
    createSession: async ({ sessionToken, userId, expires }) => {
      const at = now()
      const openedBy = welcomed.userId === null ? 'mail_link' : 'health_card'
      await db().session.create({ data: { sessionToken, userId, expires, createdAt: at, lastSeenAt: at, device: visit.device, openedBy }, select: { id: true } })
      if (visit.previousToken !== null) await db().session.deleteMany({ where: { sessionToken: visit.previousToken } })
      return { sessionToken, userId, expires }
    },
    deleteSession: async (sessionToken) => {
      await db().session.deleteMany({ where: { sessionToken } })
    },
  }
}
