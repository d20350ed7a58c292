import { expect, test } from '#tests/helpers/journey'
import { openMail } from '#tests/helpers/kept-mails'
import { look } from '#tests/helpers/look'
import { pdfLines } from '#tests/helpers/pdf-lines'
import { signInAs } from '#tests/helpers/sign-in'

// A form sent sooner after it was made was not typed by a person.
const asLongAsTyping = 3_200

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('somebody of the public finds an evening, asks for two seats, confirms by the mail, then cannot come @telephone', async ({ page }) => {
    const email = `lucette.${Date.now() % 1_000_000}@exemple.invalid`
    await page.goto('/agenda')
    await page.getByRole('link', { name: /soirée spectacle et débat/ }).click()
    await page.getByRole('link', { name: 'S’inscrire', exact: true }).click()
    await page.getByRole('button', { name: 'Demander ma place' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '3 réponses sont à corriger' })).toBeVisible()
    await page.getByLabel('Prénom').fill('Lucette')
    await page.getByLabel('Nom', { exact: true }).fill('Béhague')
    await page.getByLabel('Courriel').fill('lucette')
    await page.getByLabel('Combien de personnes').fill('2')
    await expect(page.getByText('Pourquoi nous le demandons : Le théâtre garde ces places')).toBeVisible()
    await page.getByRole('group', { name: /fauteuil roulant/ }).getByLabel('Oui').check()
    await page.waitForTimeout(asLongAsTyping)
    await page.getByRole('button', { name: 'Demander ma place' }).click()
    await expect(page.getByText('Cette adresse ne semble pas complète').first()).toBeVisible()
    await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Béhague')
    await expect(page.getByRole('group', { name: /fauteuil roulant/ }).getByLabel('Oui')).toBeChecked()
    await page.getByLabel('Courriel').fill(email)
    await page.waitForTimeout(asLongAsTyping)
    await page.getByRole('button', { name: 'Demander ma place' }).click()
    await expect(page.getByRole('heading', { name: 'Regardez vos courriels' })).toBeVisible()
    const link = await openMail(page, email, /\/inscription\?jeton=/)
    await page.goto(link)
    await expect(page.getByText('Vos 2 places sont retenues')).toBeVisible()
    await page.getByRole('button', { name: /^Confirmer mon inscription/ }).click()
    await expect(page.getByText('Vous êtes inscrits, à 2')).toBeVisible()
    await page.getByRole('button', { name: /^Je ne peux plus venir/ }).click()
    await expect(page.getByText('Votre inscription est annulée').first()).toBeVisible()
  })
})

test('a nurse enters a waiting list in one press, is offered the seat that somebody leaves, and takes it @bureau', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'membre', '/agenda')
  await page.getByRole('link', { name: /Formation pluriprofessionnelle/ }).click()
  await page.getByRole('link', { name: 'Entrer dans la liste d’attente' }).click()
  await look(page, 'event-register')
  await page.getByRole('button', { name: 'Entrer dans la liste d’attente' }).click()
  await expect(page.getByText('vous êtes sur la liste d’attente').first()).toBeVisible()
  await expect(page.getByText('3 personnes sont avant vous')).toBeVisible()

  const office = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage()
  await signInAs(office, 'coordination', '/gestion/evenements')
  await office.getByRole('link', { name: /Formation pluriprofessionnelle/ }).click()
  await expect(office.getByText(/24 places prises sur 24, 4 personnes en attente/)).toBeVisible()
  await look(office, 'office-event')
  // Those before leave the list, then one of those who have a seat.
  for (let left = 3; left > 0; left -= 1) {
    await office.getByRole('row').filter({ hasText: 'Liste d’attente' }).first().getByRole('button', { name: /^Ne vient plus/ }).click()
    await expect(office.getByText(`${left === 1 ? '1 personne' : `${left} personnes`} en attente`)).toBeVisible()
  }
  await office.getByRole('row').filter({ hasText: 'Inscrit' }).first().getByRole('button', { name: /^Ne vient plus/ }).click()
  await expect(office.getByRole('row').filter({ hasText: 'Place proposée' })).toHaveCount(1)
  await office.context().close()

  await page.goto('/espace/inscriptions')
  await expect(page.getByText('Une place s’est libérée pour vous')).toBeVisible()
  await look(page, 'own-registrations')
  await page.getByRole('button', { name: /^Prendre ma place/ }).click()
  await expect(page.getByText('Vous êtes inscrit(e)').first()).toBeVisible()
})

test('the coordination gives an event a date by keyboard, is told what is wrong, registers somebody who telephones, and calls it off @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/evenements')
  await page.getByRole('link', { name: 'Journée de prévention au marché' }).press('Enter')
  await page.locator('summary', { hasText: 'Ajouter une date' }).press('Enter')
  await page.getByLabel('Jour', { exact: true }).fill('2031-05-07')
  await page.getByLabel('De', { exact: true }).fill('14:00')
  await page.getByLabel('À', { exact: true }).fill('09:00')
  await page.getByRole('button', { name: 'Ajouter cette date' }).press('Enter')
  await expect(page.getByText('L’heure de fin vient avant celle du début').first()).toBeVisible()
  await page.getByLabel('À', { exact: true }).fill('17:00')
  await page.getByLabel('Nombre de places').fill('1')
  await page.getByRole('button', { name: 'Ajouter cette date' }).press('Enter')
  await expect(page.getByRole('heading', { name: /7 mai 2031/ })).toBeVisible()
  await page.locator('summary', { hasText: 'Inscrire quelqu’un qui appelle' }).press('Enter')
  await page.getByLabel('Nom', { exact: true }).fill('Wattrelot')
  await page.getByLabel('Prénom').fill('Josiane')
  await page.getByRole('button', { name: 'Inscrire', exact: true }).press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Wattrelot Josiane' })).toContainText('Inscrit')
  await page.locator('summary', { hasText: 'Annuler cette date' }).press('Enter')
  await page.getByRole('button', { name: /^Annuler cette date/ }).press('Enter')
  await expect(page.getByText('Date annulée.')).toBeVisible()
})

test('at the door, on a tablet whose network is cut: who comes is marked all the same, and is there once it is back @bureau', async ({ page, browser, baseURL }) => {
  await signInAs(page, 'coordination', '/gestion/evenements')
  await page.getByRole('link', { name: /soirée spectacle et débat/ }).click()
  await page.getByRole('button', { name: /^Ouvrir le pointage/ }).click()
  await expect(page.getByRole('heading', { name: 'Pointage' })).toBeVisible()
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), viewport: { width: 820, height: 1180 } })
  const tablet = await context.newPage()
  const opened = await tablet.goto(page.url())
  expect(opened?.headers()['permissions-policy']).toContain('camera=(self)')
  await look(tablet, 'event-desk')
  const names = tablet.locator('.desk-list li strong')
  const [first = '', second = ''] = await names.allInnerTexts()
  await context.setOffline(true)
  for (const name of [first, second]) {
    await tablet.getByLabel('Chercher un nom').fill(name.toLowerCase())
    await tablet.getByRole('button', { name: `Présent : ${name}` }).first().press('Enter')
  }
  await expect(tablet.getByText('Pas de réseau')).toContainText('(2)')
  await context.setOffline(false)
  await expect(tablet.getByText('Tout est enregistré.')).toBeVisible()
  await tablet.reload()
  await expect(tablet.getByRole('button', { name: `Présent, annuler : ${first}` })).toBeVisible()
  await context.close()

  // Once a date is over: the sheet is printed, each person present gets an attestation, and anyone makes sure that it is true.
  await page.goto('/gestion/evenements?quand=passes')
  await page.getByRole('link', { name: /^Groupe de travail/ }).first().click()
  await page.getByRole('link', { name: /^Feuille de présence/ }).first().click()
  const sheet = await page.request.get((await page.getByRole('link', { name: 'Feuille à signer (PDF)' }).getAttribute('href')) ?? '')
  expect((await pdfLines(new Uint8Array(await sheet.body()))).flat(2).join(' ')).toContain('Feuille d’émargement')
  await page.getByLabel(/^Un mot avec l’attestation/).fill('Merci d’être venus.')
  await look(page, 'office-presences')
  await page.getByRole('button', { name: /^Envoyer les \d+ attestations/ }).press('Enter')
  await expect(page.getByText(/courriels partent avec leur attestation/)).toBeVisible()
  await expect(page.getByText(/attestations délivrées/)).toBeVisible()
  const mail = page.getByRole('link', { name: /\/attestation\?jeton=/ }).first()
  await expect(async () => {
    await page.goto('/courriels')
    await expect(mail).toBeVisible({ timeout: 250 })
  }).toPass({ timeout: 30_000 })
  await page.goto((await mail.getAttribute('href')) ?? '')
  await look(page, 'attestation')
  const paper = await page.request.get((await page.getByRole('link', { name: 'Ouvrir l’attestation (PDF)' }).getAttribute('href')) ?? '')
  const [code = ''] = /[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6}/.exec((await pdfLines(new Uint8Array(await paper.body()))).flat(2).join(' ')) ?? []
  await page.getByRole('link', { name: 'Vérifier une attestation' }).first().click()
  await page.getByLabel('Numéro').fill(code.toLowerCase())
  await page.getByLabel('Numéro').press('Enter')
  await expect(page.getByText('Cette attestation est authentique')).toBeVisible()
  await look(page, 'attestation-verified')
  await page.goto(`/attestations/verifier?code=${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`)
  await expect(page.getByText('un signe est faux')).toBeVisible()
})
