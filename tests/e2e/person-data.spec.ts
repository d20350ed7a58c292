import { readFile } from 'node:fs/promises'
import { demoSql } from '#tests/helpers/demo-database'
import { demoPeople } from '#tests/helpers/demo-people'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs, signInPassed } from '#tests/helpers/sign-in'

const path = '/gestion/donnees/personne'

/** Somebody of this screen alone, who wrote once: without an account, known by the mailbox. */
async function aWriter(): Promise<{ name: string; mailbox: string }> {
  const name = `Odile Essai${test.info().project.name}`
  const mailbox = `odile.${test.info().project.name}.${Date.now()}@exemple.invalid`
  await demoSql(`INSERT INTO app_user (id, email, name) VALUES (gen_random_uuid(), $1, $2)`, [mailbox, name])
  await demoSql(`INSERT INTO contact_message (id, reference, subject, name, email, body, received_at) VALUES (gen_random_uuid(), $1, 'data', $2, $3, 'Que gardez-vous de moi ?', now())`, [crypto.randomUUID(), name, mailbox])
  return { name, mailbox }
}

test('the coordination finds a person, hands the data over, and erases them in two steps', async ({ page }) => {
  const { name, mailbox } = await aWriter()
  await signInPassed(page, 'coordination', '/gestion/donnees')
  await page.getByRole('link', { name: 'Une personne demande ses données' }).click()
  await look(page, 'person-search')
  await page.getByLabel('Courriel, nom ou RPPS').fill(mailbox.toUpperCase())
  await page.getByRole('button', { name: 'Chercher' }).click()
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Messages de/ })).toBeVisible()
  await look(page, 'person-held')

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Emporter ses données' }).click()])
  const content: unknown = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect(content).toMatchObject({ adresses: [mailbox], donnees: { contact_message: [{ body: 'Que gardez-vous de moi ?' }] } })

  await page.getByRole('link', { name: 'Effacer…' }).click()
  await expect(page.getByRole('heading', { name: 'Ce qui disparaît' })).toBeVisible()
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click()
  await expect(page.getByRole('alert', { name: 'Une réponse est à corriger' })).toContainText('Tapez le mot')
  await look(page, 'person-erase')
  await page.getByRole('textbox', { name: /Tapez/ }).fill('Effacer')
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click()
  await expect(page.getByText('C’est effacé')).toBeVisible()
  expect(await demoSql('SELECT 1 FROM contact_message WHERE email = $1', [mailbox])).toEqual([])
  await page.goto(`${path}?q=${encodeURIComponent(mailbox)}`)
  await expect(page.getByText('Personne sous ce nom ni cette adresse')).toBeVisible()
})

test('somebody takes their own data away from the page on security', async ({ page }) => {
  await signInAs(page, 'membre', '/espace/securite')
  await look(page, 'own-data')
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Emporter mes données' }).click()])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ donnees: { app_user: [{}] }, dictionnaire: { app_user: { traitement: 'Comptes et connexions' } } })
})

test('the bureau sees what is held and neither takes it nor erases it; the office is asked for a code first @bureau', async ({ page, request }) => {
  const { name, mailbox } = await aWriter()
  await signInAs(page, 'presidente', `${path}?q=${encodeURIComponent(mailbox)}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Emporter ses données' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Effacer…' })).toHaveCount(0)
  const qui = new URL(page.url()).searchParams.get('qui')
  const address = `/api/exports/personne?qui=${qui}`
  const cookie = async () => (await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
  expect((await request.get(address, { headers: { cookie: await cookie() }, maxRedirects: 0 })).status()).toBe(404)
  await signInPassed(page, 'coordination', path)
  // This session alone: others walk at the same time.
  const [token] = (await page.context().cookies()).filter((one) => one.name.endsWith('session-token'))
  await demoSql(`UPDATE session SET second_factor_at = now() - interval '11 minutes' WHERE session_token = $1`, [token?.value])
  const asked = await request.get(address, { headers: { cookie: await cookie() }, maxRedirects: 0 })
  expect([asked.status(), asked.headers()['location']]).toEqual([303, expect.stringContaining('/espace/verification')])
})

test('the form that erases, replayed by a stranger, by the bureau and by nobody, erases nothing @bureau', async ({ page, browser, request }) => {
  const { mailbox } = await aWriter()
  const { cookies } = await demoPeople()
  await signInPassed(page, 'coordination', `${path}?q=${encodeURIComponent(mailbox)}`)
  await page.getByRole('link', { name: /Odile/ }).click()
  await expect(page).toHaveURL(/qui=compte-/)
  const target = `${new URL(page.url()).pathname}${new URL(page.url()).search}&etape=effacer`
  // As a browser without scripts is given it: its fields name the action.
  const bare = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() })
  const form = await bare.newPage()
  await form.goto(target)
  const fields: [string, string][] = []
  for (const input of await form.locator('main form input').all()) fields.push([await input.getAttribute('name') ?? '', await input.getAttribute('name') === 'confirmation' ? 'effacer' : await input.inputValue()])
  await bare.close()
  expect(fields.map(([name]) => name)).toEqual(expect.arrayContaining(['ref', 'directory', 'confirmation']))
  const send = async (cookie: string) => request.post(target, { headers: { origin: new URL(page.url()).origin, ...(cookie === '' ? {} : { cookie }) }, multipart: Object.fromEntries(fields), maxRedirects: 0 })
  const isThere = async () => (await demoSql('SELECT 1 FROM contact_message WHERE email = $1', [mailbox])).length === 1
  expect((await send(`next-auth.session-token=${cookies.stranger}`)).status()).toBe(404)
  expect((await send('')).headers()['location']).toMatch(/^\/connexion/)
  await send(`next-auth.session-token=${cookies.bureau}`)
  expect(await isThere()).toBe(true)
  // Control: the same body, sent by whom the page was made for, erases.
  await send((await page.context().cookies()).map((one) => `${one.name}=${one.value}`).join('; '))
  expect(await isThere()).toBe(false)
})
