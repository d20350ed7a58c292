import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { fictitiousRpps } from '#prisma/examples/fictitious'
import { expect, test } from '#tests/helpers/journey'
import { openMail } from '#tests/helpers/kept-mails'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs } from '#tests/helpers/sign-in'

/** Told apart from run to run, and from screen to screen. */
const stamp = () => `${test.info().project.name}-${Date.now().toString(36)}`

async function openMember(page: Page, name: string): Promise<void> {
  await page.goto(`/gestion/adherents?q=${encodeURIComponent(name)}&etat=all`)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('somebody asks to join: what is missing is told with everything typed kept, then the request leaves @telephone', async ({ page }) => {
    const key = stamp()
    await page.goto('/adhesion')
    await keepPicture(page, 'join')
    await page.getByLabel('Nom', { exact: true }).fill(`Sansjs ${key}`)
    await page.getByLabel('Prénom').fill('Alix')
    await page.getByLabel('Profession', { exact: true }).selectOption('Sage-femme')
    await page.getByLabel('Courriel').fill(`sansjs.${key}@exemple.invalid`)
    await page.waitForTimeout(3_100) // A form sent sooner was not typed by a person.
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(page.getByRole('alert')).toContainText('Votre accord est nécessaire')
    await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(`Sansjs ${key}`)
    await expect(page.getByLabel('Profession', { exact: true })).toHaveValue('50')
    await keepPicture(page, 'join-refused')
    await page.getByRole('checkbox', { name: /^J’accepte/ }).check()
    await page.waitForTimeout(3_100)
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(page).toHaveURL(/\/adhesion\/recue$/)
    await keepPicture(page, 'join-received')
  })

  test('the number fills the form in, and an unknown one says so @bureau', async ({ page }) => {
    await page.goto('/adhesion')
    await page.getByLabel('Vous avez un numéro').fill(fictitiousRpps(1_001))
    await page.getByRole('button', { name: 'Remplir' }).click()
    await expect(page.getByText('Nous vous avons trouvé')).toBeVisible()
    await expect(page.getByLabel('Nom', { exact: true })).not.toHaveValue('')
    await page.getByLabel('Vous avez un numéro').fill('12345678901')
    await page.getByRole('button', { name: 'Remplir' }).click()
    await expect(page.getByText('Ce numéro ne nous dit rien')).toBeVisible()
  })
})

test('from the form to the member: coordination, bureau, welcome @bureau', async ({ page }) => {
  const key = stamp()
  const email = `candidate.${key}@exemple.invalid`
  await page.goto('/adhesion')
  await page.getByLabel('Nom', { exact: true }).fill(`Candidate ${key}`)
  await page.getByLabel('Prénom').fill('Lou')
  await page.getByLabel('Profession', { exact: true }).selectOption('Infirmier')
  await page.getByLabel('Courriel').fill(email)
  await page.getByRole('checkbox', { name: /^J’accepte/ }).check()
  await page.waitForTimeout(3_100)
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await expect(page).toHaveURL(/\/adhesion\/recue$/)

  await signInAs(page, 'coordination', '/gestion/adherents')
  await openMember(page, `Lou Candidate ${key}`)
  await look(page, 'member-received')
  await page.getByLabel('Un mot pour le bureau').fill('Dossier complet.')
  await page.getByRole('button', { name: 'Transmettre au bureau' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'La demande est chez le bureau' })).toBeVisible()
  await expect(page.getByText('La décision appartient au bureau.')).toBeVisible()

  await signInAs(page, 'presidente', '/gestion/adherents')
  await openMember(page, `Lou Candidate ${key}`)
  await expect(page.getByText('« Dossier complet. »')).toBeVisible()
  await look(page, 'member-for-bureau')
  await page.getByRole('button', { name: 'Admettre comme adhérent' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'L’adhésion est prononcée' })).toBeVisible()
  await expect(page.getByText(/a prononcé l’admission/)).toBeVisible()
  expect(await openMail(page, email, /connexion/)).toContain('/connexion?retour=%2Fespace%2Fprofil')
})

test('fees of several at once, a receipt to print, the same list as a file @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/adherents?cotisation=due&c_email=oui&c_fee=oui')
  await look(page, 'members-due')
  const due = await page.getByRole('rowheader').allInnerTexts()
  expect(due.length).toBeGreaterThan(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const csv = parse(await readFile(await (await download).path(), 'utf8'), { bom: true, delimiter: ';' })
  expect(csv[0]).toEqual(['Nom', 'Prénom', expect.stringMatching(/^Cotisation \d{4}$/), 'Courriel'])
  expect(csv.slice(1).map((row) => `${row[0]} ${row[1]}`)).toEqual(due.map((text) => text.trim()))
  const [first = ''] = due
  await page.getByRole('button', { name: 'Noter la cotisation reçue' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Cochez au moins une personne.' })).toBeVisible()
  await page.getByRole('checkbox', { name: `Choisir ${first.trim()}` }).check()
  await page.getByRole('button', { name: 'Noter la cotisation reçue' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 cotisation notée' })).toBeVisible()
  await page.goto(`/gestion/adherents?q=${encodeURIComponent(first.trim())}`)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await look(page, 'member-file')
  await page.getByRole('link', { name: /^Reçu \d{4}-\d{3,}$/ }).first().click()
  await expect(page.getByRole('heading', { name: /^Reçu de cotisation n° \d{4}-\d{3,}$/ })).toBeVisible()
  await look(page, 'receipt')
})

test('a member opens the own page, and the directory follows: everyone reads the phone, professionals alone the MSSanté address @telephone', async ({ page, request }) => {
  const words = `Soins à domicile, carnet ${stamp()}.`
  await signInAs(page, 'membre', '/espace/profil')
  await look(page, 'own-profile')
  const choose = (legend: string, who: string) => page.getByRole('group', { name: legend }).getByRole('radio', { name: who }).check()
  await choose('Qui vous voit dans l’annuaire ?', 'Tout le monde')
  await page.getByLabel('Présentation').fill(words)
  await choose('Qui lit votre présentation ?', 'Tout le monde')
  await page.getByLabel('Adresse MSSanté').fill('membre.essai@mssante.exemple.invalid')
  await choose('Qui voit cette adresse MSSanté ?', 'Professionnels connectés')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'l’annuaire le montre dès maintenant' })).toBeVisible()
  await page.goto('/professionnels?profession=60')
  await expect(page.getByText('membre.essai@mssante.exemple.invalid')).toBeVisible()
  await look(page, 'directory-member')
  const asEveryone = await (await request.get('/professionnels?profession=60')).text()
  expect(asEveryone).toContain(words)
  expect(asEveryone).not.toContain('membre.essai@mssante')
})

test('the directory by profession, commune and name, in its address @bureau', async ({ page }) => {
  await page.goto('/professionnels')
  await look(page, 'directory')
  await page.getByRole('combobox', { name: /^Profession/ }).selectOption('Médecin généraliste')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page).toHaveURL(/profession=gp/)
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Infirmier ·' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: /^Nom/ }).fill('personne de ce nom')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByRole('heading', { name: 'Personne avec ces critères' })).toBeVisible()
  await look(page, 'directory-nobody')
})
