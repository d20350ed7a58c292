import { beforeAll, describe, expect, test, vi } from 'vitest'
import { mustPassFactor } from '#lib/platform/auth/actor'
import type * as Sessions from '#lib/platform/auth/session'
import { db } from '#lib/platform/db/client'
import { Role } from '#lib/platform/db/generated/enums'
import { houseFiles } from '#tests/architecture/house-files'
import { aRole, aUser } from '#tests/factories/register'
import { opened } from '#tests/helpers/every-action'
import { useDatabase } from '#tests/setup/test-database'

/** The cookie that the browser brings, the page it asks for, and the guard that the control puts to sleep. */
const seen = vi.hoisted(() => ({ token: '', path: '/', isAsleep: false }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-cpts-path': seen.path }),
  cookies: async () => ({ get: (name: string) => (name === '__Secure-next-auth.session-token' ? { name, value: seen.token } : undefined), getAll: () => [], has: () => false }),
}))
vi.mock('next/cache', () => ({ unstable_cache: (read: unknown) => read, revalidateTag: () => {}, refresh: () => {} }))
vi.mock('#lib/platform/auth/session', async (original) => {
  const real = await original<typeof Sessions>()
  return { ...real, requireActor: () => (seen.isAsleep ? real.requireSignedIn() : real.requireActor()) }
})

useDatabase()

/** By which one passes it; everything else waits. */
const byWhichOnePasses = ['/espace/securite', '/espace/verification']
const addressOf = (file: string) => file.replace(/^app/, '').replace(/\/page\.tsx$/, '').replaceAll(/\/\([^)]+\)/g, '')
const pages = houseFiles().filter(({ kind, path }) => kind === 'page' && /^\/(espace|gestion)(\/|$)/.test(addressOf(path))).map(({ path }) => ({ file: path, address: addressOf(path) }))
const guarded = Object.values(Role).filter((role) => mustPassFactor([role]))
const tokens = new Map<string, string>()

beforeAll(async () => {
  for (const role of guarded) for (const hasPassed of [false, true]) {
    const userId = await aUser()
    await aRole(userId, role)
    const token = crypto.randomUUID()
    await db().session.create({ data: { userId, sessionToken: token, expires: new Date(Date.now() + 86_400_000), secondFactorAt: hasPassed ? new Date() : null }, select: { id: true } })
    tokens.set(`${role} ${String(hasPassed)}`, token)
  }
  for (const { file } of pages) await opened({ file, name: 'default' })
}, 180_000)

/** Where each page leads this person: to the code and back, or anything else. */
async function leadsToCode(role: Role, hasPassed: boolean): Promise<string[]> {
  seen.token = tokens.get(`${role} ${String(hasPassed)}`) ?? ''
  const led: string[] = []
  for (const { file, address } of pages) {
    seen.path = address
    const params = Object.fromEntries([...address.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map((match) => [match[1] ?? '', crypto.randomUUID()]))
    const page = await opened({ file, name: 'default' })
    const digest = await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }).then(() => '', (error: { digest?: string }) => error.digest ?? '')
    if (digest.includes(`;/espace/verification?retour=${encodeURIComponent(address)};`)) led.push(address)
  }
  return led
}

const waiting = () => pages.map(({ address }) => address).filter((address) => !byWhichOnePasses.includes(address))

test('there are private pages, and roles that wait', () => {
  expect([pages.length > 100, [...guarded].toSorted()]).toEqual([true, ['admin', 'coordination', 'coordination_referrals', 'treasurer']])
})

describe.each(guarded)('%s', (role) => {
  test('is led to the code from every private page but those by which one passes it', { timeout: 120_000 }, async () => {
    expect(await leadsToCode(role, false)).toEqual(waiting())
  })

  test('having passed it, is led there by none; nor, control, with the guard put to sleep', { timeout: 120_000 }, async () => {
    expect(await leadsToCode(role, true)).toEqual([])
    seen.isAsleep = true
    try {
      expect(await leadsToCode(role, false)).toEqual([])
    } finally {
      seen.isAsleep = false
    }
  })
})
