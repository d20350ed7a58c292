import { beforeAll, expect, test, vi } from 'vitest'
import type * as Sessions from '#lib/platform/auth/session'
import type * as StepUp from '#lib/platform/auth/step-up'
import { now } from '#lib/platform/clock'
import type { Role } from '#lib/platform/db/generated/enums'
import { houseFiles } from '#tests/architecture/house-files'
import { actorWith } from '#tests/factories/actor'
import { anEvent, aSession } from '#tests/factories/events'
import { aGp, aUser } from '#tests/factories/register'
import { opened } from '#tests/helpers/every-action'
import { useDatabase } from '#tests/setup/test-database'

/** Who asks, and the guard that the control puts to sleep. */
const seen = vi.hoisted(() => ({ actor: null as unknown, isAsleep: false }))
vi.mock('#lib/platform/auth/session', async (original) => ({ ...(await original<typeof Sessions>()), currentActor: async () => seen.actor }))
vi.mock('#lib/platform/auth/step-up', async (original) => {
  const real = await original<typeof StepUp>()
  return { ...real, stepUpBeforeFile: (...args: Parameters<typeof real.stepUpBeforeFile>) => (seen.isAsleep ? null : real.stepUpBeforeFile(...args)) }
})

useDatabase()

const minutesAgo = (minutes: number) => new Date(now().getTime() - minutes * 60_000)
let userId = ''
let [eventId, sessionId] = ['', '']

beforeAll(async () => {
  userId = await aUser({ name: 'Canari Compte' })
  await aGp({ lastName: 'Canarinom' })
  eventId = await anEvent()
  sessionId = await aSession({ eventId })
})

/** Lists that name nobody leave without a code; every other one waits for it. */
const namingNobody = ['avis', 'colonnes', 'communes', 'dates', 'indicateurs', 'lieux', 'services', 'traitements']
const listsOf = async () => {
  const text = houseFiles().find(({ path }) => path === 'app/api/exports/[liste]/route.ts')?.text ?? ''
  return [...(/const sheets = \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/(\w+): get/g)].map((match) => match[1] ?? '')
}

/** What the route answers for a list, and whether a file left. */
async function asked(list: string, factorMinutes: number | null): Promise<{ status: number; hasLeft: boolean; text: string }> {
  seen.actor = actorWith({ userId, name: 'Canari Compte', roles: new Set<Role>(['coordination', 'treasurer', 'bureau', 'admin', 'coordination_referrals']), session: { id: crypto.randomUUID(), secondFactorAt: factorMinutes === null ? null : minutesAgo(factorMinutes) } })
  const request = new Request(`https://cpts.test/api/exports/${list}?date=${sessionId}&evenement=${eventId}`, { headers: { referer: 'https://cpts.test/gestion?q=a' } })
  const route = await opened({ file: list === 'registre' ? 'app/api/exports/registre/route.ts' : 'app/api/exports/[liste]/route.ts', name: 'GET' })
  const answer = (await route(request, { params: Promise.resolve({ liste: list }) })) as Response
  return { status: answer.status, hasLeft: answer.headers.get('content-disposition')?.startsWith('attachment') === true, text: await answer.text() }
}

/** The lists that leave at this age of the code. */
async function leaving(factorMinutes: number | null): Promise<string[]> {
  const lists: string[] = []
  for (const list of [...(await listsOf()), 'registre']) {
    const { hasLeft, status } = await asked(list, factorMinutes)
    if (hasLeft) lists.push(list)
    else expect([list, status]).toEqual([list, 303])
  }
  return lists.toSorted()
}

test('every list of people waits for a code of the last ten minutes; without one, or with an older one, only those that name nobody leave', async () => {
  expect((await listsOf()).length).toBeGreaterThan(12)
  expect(await leaving(9)).toEqual([...(await listsOf()), 'registre'].toSorted())
  expect(await leaving(10)).toEqual(namingNobody)
  expect(await leaving(null)).toEqual(namingNobody)
})

test('control: with the question put to sleep every list leaves', async () => {
  seen.isAsleep = true
  try {
    expect(await leaving(null)).toEqual([...(await listsOf()), 'registre'].toSorted())
  } finally {
    seen.isAsleep = false
  }
})

test('a list that waits for no code names nobody; control: those that wait do', async () => {
  const naming = async (lists: readonly string[]) => {
    const found: string[] = []
    for (const list of lists) if (/Canari/i.test((await asked(list, 1)).text)) found.push(list)
    return found
  }
  expect(await naming(namingNobody)).toEqual([])
  expect(await naming(await listsOf())).toEqual(expect.arrayContaining(['professionnels', 'comptes']))
})

/** Files that leave without a code, for whoever is signed in and may read them: one sheet each, not a list of everybody. */
const oneSheet: Readonly<Record<string, string>> = {
  'app/(espace)/espace/adressages/[id]/courrier/route.ts': 'the letter of one adressage: whoever reads the identity has passed the code of the session',
  'app/(espace)/espace/adressages/[id]/fiche/route.ts': 'the sheet of one adressage',
  'app/api/chiffres/[id]/route.ts': 'counts, no names',
  'app/api/kit/[document]/route.ts': 'papers about the CPTS itself',
  'app/api/medias/route.ts': 'pictures of the site',
  'app/api/seances/[id]/route.ts': 'the papers of one date, printed at its desk',
  'app/medias/[id]/[file]/route.ts': 'a picture or document of the site',
}
const givesFiles = /^export async function GET\b/m

test('every route that gives something to whoever is signed in asks for a code, or says why not', () => {
  const routes = houseFiles().filter(({ kind, text }) => kind === 'route' && text.includes('currentActor()') && givesFiles.test(text))
  expect(routes.filter(({ text }) => !text.includes('stepUpBeforeFile(')).map(({ path }) => path).toSorted()).toEqual(Object.keys(oneSheet).toSorted())
  expect(routes.filter(({ text }) => text.includes('stepUpBeforeFile(')).map(({ path }) => path).toSorted()).toEqual(['[liste]', 'mes-donnees', 'personne', 'registre'].map((one) => `app/api/exports/${one}/route.ts`))
})
