import type { APIRequestContext, APIResponse } from '@playwright/test'
import { type DemoPeople, demoPeople, type Person, people, waitingPerson } from '#tests/helpers/demo-people'
import { demoFillers, filled, type Fillers } from '#tests/helpers/filled-addresses'
import { expect, test } from '#tests/helpers/journey'
import { pageRights, siteAddresses } from '#tests/helpers/site-addresses'

const addresses = siteAddresses()
const privatePages = addresses.filter((one) => one.isPrivate && one.kind === 'page')
const publicPages = addresses.filter((one) => !one.isPrivate && one.kind === 'page')

/** How each route answers: those that are private, to whoever may not; the others, to everybody. */
const routes: Record<string, { method: 'get' | 'post'; stranger: number; signedOut: number; awaiting?: number }> = {
  '/api/auth/[...nextauth]': { method: 'get', stranger: 404, signedOut: 404 },
  '/agenda/calendrier.ics': { method: 'get', stranger: 200, signedOut: 200 },
  '/agenda/flux.xml': { method: 'get', stranger: 200, signedOut: 200 },
  '/agenda/[slug]/calendrier.ics': { method: 'get', stranger: 200, signedOut: 200 },
  '/actualites/flux.xml': { method: 'get', stranger: 200, signedOut: 200 },
  '/api/recherche': { method: 'get', stranger: 200, signedOut: 200 },
  '/icons/partage/[...page]': { method: 'get', stranger: 200, signedOut: 200 },
  '/api/communes.geojson': { method: 'get', stranger: 200, signedOut: 200 },
  '/api/medecins.csv': { method: 'get', stranger: 200, signedOut: 200 },
  '/api/medecins.json': { method: 'get', stranger: 200, signedOut: 200 },
  '/sitemap.xml': { method: 'get', stranger: 200, signedOut: 200 },
  '/statistiques/donnees.csv': { method: 'get', stranger: 200, signedOut: 200 },
  '/.well-known/security.txt': { method: 'get', stranger: 200, signedOut: 200 },
  '/favicon.ico': { method: 'get', stranger: 200, signedOut: 200 },
  '/icons/[size]': { method: 'get', stranger: 200, signedOut: 200 },
  '/api/exports/[liste]': { method: 'get', stranger: 404, signedOut: 303 },
  '/api/kit/[document]': { method: 'get', stranger: 404, signedOut: 303 },
  '/api/chiffres/[id]': { method: 'get', stranger: 404, signedOut: 303 },
  '/espace/adressages/[id]/courrier': { method: 'get', stranger: 404, signedOut: 303 },
  '/espace/adressages/[id]/fiche': { method: 'get', stranger: 404, signedOut: 303 },
  '/suivi/attestation': { method: 'get', stranger: 303, signedOut: 303 },
  '/api/sante': { method: 'get', stranger: 200, signedOut: 200 },
  // One's own: whoever has still to pass the second factor is led to it.
  '/api/exports/mes-donnees': { method: 'get', stranger: 200, signedOut: 303, awaiting: 303 },
  '/api/exports/personne': { method: 'get', stranger: 404, signedOut: 303 },
  '/api/exports/registre': { method: 'get', stranger: 404, signedOut: 303 },
  '/api/adressages/liste': { method: 'post', stranger: 404, signedOut: 303 },
  '/api/imports/contours': { method: 'post', stranger: 404, signedOut: 303 },
  '/api/imports/liste': { method: 'post', stranger: 404, signedOut: 303 },
  '/api/imports/rpps': { method: 'post', stranger: 404, signedOut: 401 },
  '/api/contenus/[id]/saisie': { method: 'post', stranger: 404, signedOut: 401 },
  '/api/seances/[id]': { method: 'get', stranger: 404, signedOut: 303 },
  '/api/attestation': { method: 'get', stranger: 404, signedOut: 404 },
  '/api/pointage': { method: 'post', stranger: 422, signedOut: 422 },
  '/api/medias': { method: 'post', stranger: 404, signedOut: 303 },
  '/medias/[id]/[file]': { method: 'get', stranger: 200, signedOut: 200 },
}

let who: DemoPeople
let fillers: Fillers

test.beforeAll(async ({ playwright }) => {
  const request = await playwright.request.newContext({ baseURL: process.env['E2E_BASE_URL'] ?? '' })
  who = await demoPeople()
  fillers = await demoFillers(request, who)
  await request.dispose()
})

test('every page and route on disk has its line and its fillers @bureau', () => {
  expect(privatePages.map((one) => one.pattern).filter((pattern) => !(pattern in pageRights)), 'private pages without rights').toEqual([])
  expect(addresses.filter((one) => one.kind === 'route').map((one) => one.pattern).filter((pattern) => !(pattern in routes)), 'routes without a line').toEqual([])
  expect(addresses.map((one) => one.pattern).filter((pattern) => filled(pattern, fillers) === null), 'without a filler').toEqual([])
  const known = new Set(addresses.map((one) => one.pattern))
  expect([...Object.keys(pageRights), ...Object.keys(routes)].filter((pattern) => !known.has(pattern)), 'lines without a page').toEqual([])
})

test('signed out, every private page leads to sign-in and back, and shows nothing @bureau', async ({ request }) => {
  const wrong: string[] = []
  for (const { pattern } of privatePages) {
    const address = `${addressOf(pattern)}?ici=1`
    const answer = await request.get(address, { maxRedirects: 0 })
    const leadsBack = answer.headers()['location'] === `/connexion?retour=${encodeURIComponent(address)}`
    if (answer.status() !== 307 || !leadsBack) wrong.push(`${pattern}: ${answer.status()} ${answer.headers()['location'] ?? ''}`)
    if ((await answer.text()).includes(who.lastName)) wrong.push(`${pattern}: names the doctor all the same`)
  }
  expect(wrong).toEqual([])
})

for (const person of people) {
  test(`${person} finds the pages of the rights table, and nothing at any other private address @bureau`, async ({ request }) => {
    const found: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const { pattern } of privatePages) {
      found[pattern] = outcome(await visit(request, addressOf(pattern), person))
      expected[pattern] = pageRights[pattern]?.opens.includes(person) ? 'page' : pageRights[pattern]?.leads?.includes(person) ? 'elsewhere' : 'nothing'
    }
    expect(found).toEqual(expected)
  })
}

test('whoever holds every role, and has not passed the second factor, is led to it from every private page, and is a stranger to every route @bureau', async ({ request }) => {
  const headers = { cookie: `next-auth.session-token=${await waitingPerson()}` }
  const wrong: string[] = []
  const byWhichOnePasses = ['/espace/securite', '/espace/verification']
  for (const { pattern } of privatePages) {
    const answer = await request.get(addressOf(pattern), { maxRedirects: 0, headers })
    const location = answer.headers()['location'] ?? ''
    const isRight = byWhichOnePasses.includes(pattern) ? answer.status() === 200 : answer.status() === 307 && location === `/espace/verification?retour=${encodeURIComponent(addressOf(pattern))}`
    if (!isRight) wrong.push(`${pattern}: ${answer.status()} ${location}`)
  }
  for (const [pattern, { method, stranger, awaiting = stranger }] of Object.entries(routes)) {
    const answer = await request[method](addressOf(pattern), { maxRedirects: 0, headers })
    if (answer.status() !== awaiting) wrong.push(`${pattern}: ${answer.status()}`)
  }
  expect(wrong).toEqual([])
})

test('each route answers the public and a stranger as its line says @bureau', async ({ request }) => {
  const found: Record<string, unknown> = {}
  for (const [pattern, { method }] of Object.entries(routes)) {
    const address = addressOf(pattern)
    const signedOut = await request[method](address, { maxRedirects: 0 })
    const stranger = await request[method](address, { maxRedirects: 0, headers: cookieOf('stranger') })
    found[pattern] = { method, stranger: stranger.status(), signedOut: signedOut.status() }
  }
  expect(found).toEqual(Object.fromEntries(Object.entries(routes).map(([pattern, { method, stranger, signedOut }]) => [pattern, { method, stranger, signedOut }])))
})

test('every public page answers 200 to everybody @bureau', async ({ request }) => {
  const wrong: string[] = []
  for (const { pattern } of publicPages) {
    const answer = await request.get(addressOf(pattern), { maxRedirects: 0 })
    // The first page of a list is the list itself: its number leads there.
    const wanted = pattern.endsWith('/page/[numero]') ? 308 : 200
    if (answer.status() !== wanted) wrong.push(`${pattern}: ${answer.status()}`)
  }
  expect(wrong).toEqual([])
})

function addressOf(pattern: string): string {
  return filled(pattern, fillers) ?? pattern
}

function cookieOf(person: Person): { cookie: string } {
  return { cookie: `next-auth.session-token=${who.cookies[person]}` }
}

function visit(request: APIRequestContext, address: string, person: Person): Promise<APIResponse> {
  return request.get(address, { maxRedirects: 0, headers: cookieOf(person) })
}

function outcome(answer: APIResponse): string {
  if (answer.status() === 200) return 'page'
  if (answer.status() === 404) return 'nothing'
  const location = answer.headers()['location'] ?? ''
  return answer.status() === 307 && !location.startsWith('/connexion') ? 'elsewhere' : `${answer.status()} ${location}`
}
