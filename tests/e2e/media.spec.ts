import { connect } from 'node:net'
import type { APIRequestContext, Page } from '@playwright/test'
import { demoRow } from '#tests/helpers/demo-database'
import { type DemoPeople, demoPeople, type Person } from '#tests/helpers/demo-people'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'
import { aPdf, aPhoto } from '#tests/factories/media-files'

let who: DemoPeople

test.beforeAll(async () => { who = await demoPeople() })

const cookieOf = (person: Person) => ({ cookie: `next-auth.session-token=${who.cookies[person]}` })
const photo = async () => ({ name: 'IMG_0042.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await aPhoto({ width: 1800, height: 1200 })) })
const pdf = (text: string) => ({ name: 'Procès-verbal.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf(text)) })

async function sent(request: APIRequestContext, file: { name: string; mimeType: string; buffer: Buffer }, texts: Record<string, string> = {}): Promise<string> {
  const answer = await request.post('/api/medias', { multipart: { audience: 'public', ...texts, fichier: file }, headers: cookieOf('coordination'), maxRedirects: 0 })
  return answer.headers()['location'] ?? ''
}
const idIn = (address: string) => /\/gestion\/medias\/([0-9a-f-]{36})\?fait=/.exec(address)?.[1] ?? address

async function fillAndSend(page: Page, caption: string): Promise<void> {
  await page.getByLabel('Légende').fill(caption)
  await page.getByLabel('Fichier', { exact: true }).setInputFiles(await photo())
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
}

test('a photo is sent, described, framed by keyboard, found again and taken away @bureau', async ({ page }) => {
  const title = `Réunion ${Date.now()}`
  await signInAs(page, 'coordination', '/gestion/medias/ajouter')
  await look(page, 'medias-ajouter')
  await page.getByLabel('Titre').fill(title)
  await page.getByLabel('Description, si c’est une image').fill('Deux moitiés, une rouge et une bleue')
  await fillAndSend(page, 'Réunion de rentrée')
  await expect(page.getByRole('status').filter({ hasText: 'dans la médiathèque' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Deux moitiés, une rouge et une bleue' })).toBeVisible()

  await page.getByLabel('à mi-hauteur, au centre').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('à mi-hauteur, à droite')).toBeChecked()
  await page.getByLabel('Largeur', { exact: true }).fill('50')
  await page.getByLabel('Hauteur', { exact: true }).fill('100')
  await look(page, 'medias-fiche')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('C’est enregistré, partout')).toBeVisible()
  await expect(page.getByLabel('Largeur', { exact: true })).toHaveValue('50')
  await expect(page.locator('.media-preview img')).toHaveAttribute('width', '900')

  await page.goto(`/gestion/medias?q=${encodeURIComponent(title)}`)
  await look(page, 'medias')
  await page.goto(`/gestion/medias?vue=liste&q=${encodeURIComponent(title)}`)
  await look(page, 'medias-liste')
  await page.getByRole('link', { name: title }).click()
  await page.getByText('Retirer de la médiathèque').click()
  await page.getByRole('button', { name: /^Retirer/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'retiré' })).toBeVisible()
  await page.goto(`/gestion/medias?q=${encodeURIComponent(title)}`)
  await expect(page.getByRole('heading', { name: 'Aucun fichier ne correspond' })).toBeVisible()
  await look(page, 'medias-rien')
})

test('what is typed and ticked before the scripts come is kept @telephone', async ({ page, request }) => {
  const address = await sent(request, await photo(), { alt: 'Deux moitiés' })
  await signInAs(page, 'coordination', '/gestion')
  let scripts = await openWithoutScriptsYet(page, address)
  await page.getByLabel('Depuis la gauche').fill('25')
  await page.getByLabel('Largeur', { exact: true }).fill('50')
  await expect(page.locator('.crop-source')).toHaveCount(0)
  scripts.resolve()
  await expect(page.locator('.crop-source')).toBeVisible()
  await expect(page.getByLabel('Depuis la gauche')).toHaveValue('25')
  await expect(page.getByLabel('Largeur', { exact: true })).toHaveValue('50')

  scripts = await openWithoutScriptsYet(page, '/gestion/identite?vue=apparence')
  const second = page.getByRole('radiogroup').getByRole('radio').nth(1)
  await second.check()
  scripts.resolve()
  await expect(page.getByRole('button', { name: 'Chercher ou ajouter un fichier' })).toBeVisible()
  await expect(second).toBeChecked()
})

/** A page as a slow telephone has it at first: its scripts come once `resolve` is called. */
async function openWithoutScriptsYet(page: Page, address: string): Promise<PromiseWithResolvers<void>> {
  const scripts = Promise.withResolvers<void>()
  await page.unrouteAll()
  await page.route(/\/_next\/static\/.*\.js/, async (route) => { await scripts.promise; await route.continue() })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return scripts
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/\.js csp$/] })

  test('a picture that nobody described comes back with what was typed, then passes @bureau', async ({ page }) => {
    await signInAs(page, 'coordination', '/gestion/medias/ajouter')
    await fillAndSend(page, 'La place d’Orchies')
    await expect(page.getByRole('alert').filter({ hasText: 'pour qui ne la voit pas' })).toBeVisible()
    await expect(page.getByLabel('Légende')).toHaveValue('La place d’Orchies')
    await page.getByLabel('Description, si c’est une image').fill('Une place')
    await fillAndSend(page, 'La place d’Orchies')
    await expect(page.getByRole('heading', { level: 1, name: 'IMG 0042' })).toBeVisible()
  })
})

test('what weighs too much, what is not what its name says, and what is no form are refused with the reason @bureau', async ({ request }) => {
  expect(await sent(request, { ...pdf('x'), buffer: Buffer.alloc(25_000_001, 'a') }, { caption: 'gardée' })).toBe('/gestion/medias/ajouter?refus=file-too-large&caption=gard%C3%A9e&audience=public')
  expect(await sent(request, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload="alert(1)">') })).toContain('refus=svg-refused')
  const bare = await request.post('/api/medias', { data: 'x', headers: { ...cookieOf('coordination'), accept: 'application/json' } })
  expect([bare.status(), await bare.json()]).toEqual([422, { error: 'Le formulaire n’a pas été compris : rechargez la page, puis recommencez.' }])
})

test('a connection that breaks in the middle leaves no row @bureau', async ({ request }) => {
  // Hers alone: other journeys send files meanwhile.
  const rows = () => demoRow<{ rows: number }>(`SELECT count(*)::int AS rows FROM media m LEFT JOIN media_file f ON f.media_id = m.id WHERE m.created_by_id = (SELECT user_id FROM session WHERE session_token = $1)`, [who.cookies.coordination])
  const before = await rows()
  const { hostname, port } = new URL(process.env['E2E_BASE_URL'] ?? '')
  await new Promise<void>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const head = ['POST /api/medias HTTP/1.1', `host: ${hostname}:${port}`, `cookie: ${cookieOf('coordination').cookie}`, 'content-type: multipart/form-data; boundary=b', 'content-length: 900000', '', '--b', 'content-disposition: form-data; name="fichier"; filename="a.pdf"', '', '%PDF-1.7'].join('\r\n')
      socket.write(`${head}${'x'.repeat(300_000)}`, () => { socket.destroy() })
    })
    socket.once('close', () => { resolve() })
    socket.once('error', reject)
  })
  expect((await request.get('/api/sante')).status()).toBe(200)
  expect(await rows()).toEqual(before)
})

test('a document is handed out whole, in part, or not at all when the browser has it @bureau', async ({ request }) => {
  const id = idIn(await sent(request, pdf('public')))
  const address = `/medias/${id}/proces-verbal.pdf?v=1`
  const whole = await request.get(address)
  expect(whole.headers()).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=31536000, immutable, no-transform', 'accept-ranges': 'bytes' })
  expect(whole.headers()['content-disposition']).toMatch(/^inline; filename="proces-verbal\.pdf"; filename\*=UTF-8''Proc%C3%A8s-verbal\.pdf$/)
  expect(whole.headers()['content-security-policy']).toContain("script-src 'none'")
  expect((await whole.body()).equals(Buffer.from(aPdf('public')))).toBe(true)
  const part = await request.get(address, { headers: { range: 'bytes=0-7' } })
  expect([part.status(), await part.text(), part.headers()['content-range']]).toEqual([206, '%PDF-1.7', `bytes 0-7/${aPdf('public').length}`])
  expect((await request.get(address, { headers: { 'if-none-match': whole.headers()['etag'] ?? '' } })).status()).toBe(304)
  const head = await request.head(address)
  expect([head.status(), head.headers()['etag'], (await head.body()).length]).toEqual([200, whole.headers()['etag'], 0])
  expect((await request.get(`/medias/${id}/autre.pdf`, { maxRedirects: 0 })).headers()['location']).toBe(address)
})

test('a document for members leads the public to sign-in, is nothing for a stranger, and opens for a member @bureau', async ({ request }) => {
  const id = idIn(await sent(request, pdf('CanariMembres'), { audience: 'members' }))
  const address = `/medias/${id}/proces-verbal.pdf?v=1`
  const answers: Record<string, unknown> = {}
  for (const person of ['stranger', 'member', 'coordination'] as const) answers[person] = (await request.get(address, { headers: cookieOf(person), maxRedirects: 0 })).status()
  const signedOut = await request.get(address, { maxRedirects: 0 })
  expect({ ...answers, location: signedOut.headers()['location'] }).toEqual({ stranger: 404, member: 200, coordination: 200, location: `/connexion?retour=${encodeURIComponent(address)}` })
  expect(await signedOut.text()).not.toContain('Canari')
})

test('a picture is found in its sizes, never larger than it is, with a policy that runs nothing @bureau', async ({ request }) => {
  const id = idIn(await sent(request, await photo(), { alt: 'Deux moitiés' }))
  const answer = await request.get(`/medias/${id}/480.webp`)
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'image/webp', 'public, max-age=0, must-revalidate, no-transform'])
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  expect((await request.get(`/medias/${id}/original.webp`, { maxRedirects: 0 })).status()).toBe(404)
  expect((await request.get(`/medias/${id}/original.webp`, { headers: cookieOf('bureau') })).status()).toBe(200)
  expect((await request.get('/medias/pas-un-id/480.webp')).status()).toBe(404)
})
