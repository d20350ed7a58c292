import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { signInMail } from '#lib/accounts/sign-in-mail'
import { requestSignInLink } from '#lib/accounts/request-sign-in-link'
import { loadSession } from '#lib/platform/auth/load-actor'
import { now } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { opened } from '#tests/helpers/every-action'
import { useDatabase } from '#tests/setup/test-database'

useDatabase()
const cookieName = '__Secure-next-auth.session-token'

/** Somebody presses the button of their sign-in mail in a browser that holds this cookie; the session's token that it gets. */
async function signIn(email: string, planted: string | null): Promise<string> {
  await requestSignInLink(null, { email, returnTo: '/espace', caller: randomUUID() }, now())
  const { payload } = await db().outboxMail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' }, select: { payload: true } })
  const link = new URL((await signInMail(payload as Record<string, unknown>))?.button?.url ?? '')
  const [token, mailbox] = [link.searchParams.get('jeton'), link.searchParams.get('courriel')]
  const route = await opened({ file: 'app/api/auth/[...nextauth]/route.ts', name: 'GET' })
  const address = `https://cpts.test/api/auth/callback/email?${new URLSearchParams({ token: token ?? '', email: mailbox ?? '', callbackUrl: '/espace' })}`
  const request = new NextRequest(address, { headers: planted === null ? {} : { cookie: `${cookieName}=${planted}` } })
  const answer = (await route(request, { params: Promise.resolve({ nextauth: ['callback', 'email'] }) })) as Response
  return answer.headers.getSetCookie().map((one) => new RegExp(`^${cookieName}=([^;]+)`).exec(one)?.[1]).findLast((one) => one !== undefined) ?? ''
}

test('a session chosen beforehand by somebody else is never the one that signing in opens, and opens nothing itself', async () => {
  const email = 'anne@exemple.fr'
  const { id } = await db().user.create({ data: { name: 'Anne', email }, select: { id: true } })
  const planted = randomUUID()
  const own = await signIn(email, planted)
  expect([own.length > 20, own === planted, await loadSession(planted, '2026-11-23')]).toEqual([true, false, null])
  expect((await loadSession(own, '2026-11-23'))?.actor.userId).toBe(id)
  // A real session of the attacker's, left in the browser of somebody who signs in: nobody's any more, and never that person's.
  await db().user.create({ data: { name: 'Eve', email: 'eve@exemple.fr' }, select: { id: true } })
  const attackers = await signIn('eve@exemple.fr', null)
  expect((await loadSession(attackers, '2026-11-23'))?.actor.email).toBe('eve@exemple.fr')
  const again = await signIn(email, attackers)
  expect(again).not.toBe(attackers)
  expect(await loadSession(attackers, '2026-11-23')).toBeNull()
  expect((await loadSession(again, '2026-11-23'))?.actor.userId).toBe(id)
  // One's own earlier session in this browser, which somebody may have read meanwhile.
  const latest = await signIn(email, again)
  expect([latest === again, await loadSession(again, '2026-11-23'), (await loadSession(latest, '2026-11-23'))?.actor.userId]).toEqual([false, null, id])
})
