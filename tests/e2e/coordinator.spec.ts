import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { practiceId } from '#prisma/examples/build-doctors'
import { demoSql } from '#tests/helpers/demo-database'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { openMail } from '#tests/helpers/kept-mails'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

const callOf = (page: Page, doctor: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: doctor, level: 3 }) })

test('the call sheet: an answer by telephone in two clicks, an attempt with a word for the next caller, both in the history @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion')
  await expect(page.getByRole('heading', { name: 'Feuille d’appels', level: 1 })).toBeVisible()
  await look(page, 'call-sheet')
  const hubert = callOf(page, 'Dr Bruno Hubert')
  await expect(hubert.getByRole('link', { name: /^03 53/ })).toHaveAttribute('href', /^tel:/)
  await hubert.getByText(/^Noter l’appel/).click()
  await look(page, 'call-sheet-noting')
  await hubert.getByRole('button', { name: 'Accueille', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Noté pour le Dr Bruno Hubert : accueille.' })).toBeVisible()
  await expect(callOf(page, 'Dr Bruno Hubert')).toHaveCount(0)

  const nowak = callOf(page, 'Dr Sophie Nowak')
  await nowak.getByText(/^Noter l’appel/).click()
  await nowak.getByPlaceholder('Un mot pour le prochain appel').fill('Répondeur, rappeler lundi.')
  await nowak.getByRole('button', { name: 'Pas de réponse' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Noté pour le Dr Sophie Nowak : pas de réponse.' })).toBeVisible()
  await look(page, 'call-sheet-noted')

  await page.goto(`/gestion/registre/${practiceId('hubert', 'sameon')}`)
  await expect(page.getByRole('listitem').filter({ hasText: /^Le .*, la coordination \(Coordinatrice de la CPTS\), par téléphone, a noté\s: accueille de nouveaux patients/ }).first()).toBeVisible()
  await look(page, 'practice-file')
  await page.goto(`/gestion/registre/${practiceId('nowak', 'orchies-licorne')}`)
  await expect(page.getByText(/^Pas de réponse, .*Répondeur, rappeler lundi\.$/).first()).toBeVisible()
  await look(page, 'practice-file-never-answered')
})

test('the register: filtered, sorted, and the same rows in CSV and in Excel @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/registre')
  await look(page, 'register')
  await page.getByLabel('Commune').selectOption('Bersée')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page).toHaveURL(/commune=59071/)
  await page.getByRole('columnheader', { name: 'Médecin' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Médecin' })).toHaveAttribute('aria-sort', 'descending')
  await look(page, 'register-filtered')
  const shown = await page.getByRole('rowheader').allInnerTexts()
  expect(shown.length).toBeGreaterThan(1)
  expect(shown).toEqual(shown.toSorted((a, b) => lastName(b).localeCompare(lastName(a), 'fr')))

  const csv = parse(await downloaded(page, 'CSV'), { bom: true, delimiter: ';' })
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(await downloaded(page, 'Excel')) as never)
  const excel = book.worksheets[0]?.getSheetValues().slice(1).map((row) => (Array.isArray(row) ? row.slice(1).map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')) : []))
  expect(csv[0]).toEqual(['Médecin', 'Lieu', 'Commune', 'État', 'Précision', 'Confirmé le', 'Qui lit', 'Téléphone'])
  expect(csv.slice(1).map((row) => row[0])).toEqual(shown)
  expect(excel).toEqual(csv)
})

test('two people edit one practice: the second sees what changed, keeps what was typed, and may maintain it @bureau', async ({ page, browser, baseURL }) => {
  const address = `/gestion/registre/${practiceId('masson', 'bersee-roman')}`
  const typed = `de 9 h à ${10 + Math.floor(Math.random() * 9)} h`
  const first = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: 'fr-FR' })
  try {
    const other = await first.newPage()
    for (const one of [page, other]) {
      await signInAs(one, 'coordination', address)
      // Sent before, it would come back with the part folded.
      await untilFormsAnswer(one)
      await one.getByText('Modifier les coordonnées et la note').click()
    }
    const earlier = `avant midi, poste ${Math.floor(Math.random() * 1000)}`
    await other.getByLabel('Horaires du secrétariat').fill(earlier)
    await other.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(other.getByRole('status').filter({ hasText: 'Coordonnées enregistrées.' })).toBeVisible()

    await page.getByLabel('Horaires du secrétariat').fill(typed)
    await page.getByLabel('Note de la coordination').fill('Préfère le matin.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    const refusal = page.getByRole('alert').filter({ hasText: 'Quelqu’un a modifié cette fiche pendant votre saisie' })
    await expect(refusal).toBeFocused()
    await expect(refusal).toContainText(earlier)
    await expect(page.getByLabel('Horaires du secrétariat')).toHaveValue(typed)
    await expect(page.getByLabel('Note de la coordination')).toHaveValue('Préfère le matin.')
    await look(page, 'practice-conflict')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Coordonnées enregistrées.' })).toBeVisible()
    expect(await demoSql(`SELECT secretary_hours FROM practice WHERE id = $1`, [practiceId('masson', 'bersee-roman')])).toEqual([{ secretary_hours: typed }])
  } finally {
    await first.close()
  }
})

test('a delegation is granted: the secretary is told by mail, and answers for that doctor @bureau', async ({ page }) => {
  const email = `secretaire.${crypto.randomUUID()}@exemple.invalid`
  await signInAs(page, 'coordination', '/gestion/delegations')
  await look(page, 'delegations')
  await page.getByText('Autoriser quelqu’un pour un médecin', { exact: true }).click()
  const form = page.getByRole('group').filter({ hasText: 'Autoriser quelqu’un pour un médecin' })
  await form.getByRole('button', { name: 'Autoriser' }).click()
  await expect(page.getByRole('alert', { name: /à corriger/ })).toBeFocused()
  await look(page, 'delegations-error')
  await form.getByLabel('Médecin', { exact: true }).selectOption({ label: await optionOf(page, 'Vasseur') })
  await form.getByLabel('Nom de la personne, ou du secrétariat').fill('Odile Servais')
  await form.getByLabel('Son adresse de courriel').fill(email)
  await form.getByRole('button', { name: 'Autoriser' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Un message part à ${email}` })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('Vasseur')
  await look(page, 'delegations-granted')
  await page.goto(await openMail(page, email, /\/connexion/))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the territory, the truth of the register and the people have their pages @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/territoire')
  await expect(page.getByRole('row').filter({ hasText: 'Orchies' }).first()).toBeVisible()
  await look(page, 'territory')
  await page.getByLabel('Nom, code postal, ou intercommunalité').fill('59242')
  await page.getByRole('button', { name: 'Chercher' }).click()
  await expect(page.getByRole('status').filter({ hasText: /communes? trouvée/ })).toBeVisible()
  await look(page, 'territory-search')
  for (const [address, name] of [
    ['/gestion/territoire/secteurs', 'sectors'], ['/gestion/territoire/limitrophes', 'bordering'], ['/gestion/territoire/contours', 'contours'], ['/gestion/verite', 'truth'],
    ['/gestion/professionnels', 'people'], ['/gestion/lieux', 'sites'], ['/gestion/organisations', 'partners'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look(page, name)
  }
})

async function optionOf(page: Page, part: string): Promise<string> {
  const options = await page.getByLabel('Médecin', { exact: true }).locator('option').allInnerTexts()
  return options.find((one) => one.includes(part)) ?? part
}

async function downloaded(page: Page, format: 'CSV' | 'Excel'): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: format }).click()])
  return readFile(await download.path())
}

/** "Dr Pascal Masson" is sorted under "Masson". */
function lastName(name: string): string {
  return name.trim().split(' ').slice(2).join(' ')
}
