import type { Page } from '@playwright/test'
import { begin, keep } from '#tests/helpers/begun-content'
import { untilFormsAnswer } from '#tests/helpers/forms-ready'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

const refused = (page: Page, words: string | RegExp) => expect(page.getByRole('main').getByRole('alert').filter({ hasText: words })).toBeVisible()

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=FR><!--StartFragment-->
<h1 style='margin-top:12.0pt'><a name="_Toc1"><span style='mso-fareast-font-family:"Times New Roman"'>Réunion du bureau<o:p></o:p></span></a></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Troisième point<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=200><p class=MsoNormal><b>Qui</b><o:p></o:p></p></td><td><p class=MsoNormal>Quoi<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/a.png"/></v:shape><![endif]--><![if !vml]><img width=200 src="file:///C:/a.jpg"><![endif]><a href="https://www.ameli.fr">Ameli</a> <a href="file:///C:/x.docx">fichier</a><o:p></o:p></p><!--EndFragment--></body></html>`

test('a paste from Word keeps titles, lists and tables, and says what it left out @bureau', async ({ page }) => {
  await begin(page, 'actualites')
  const text = page.getByRole('textbox', { name: /^Texte/ })
  await expect(page.getByRole('toolbar')).toBeVisible()
  await text.click()
  await text.evaluate((box, html) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', html)
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, word)
  await expect(text.getByRole('heading', { level: 2, name: 'Réunion du bureau' })).toBeVisible()
  await expect(text.locator('ol[start="3"] > li')).toHaveText('Troisième point')
  await expect(text.getByRole('cell')).toHaveText(['Qui', 'Quoi'])
  await expect(text.getByRole('link')).toHaveText(['Ameli'])
  await expect(page.getByRole('status').filter({ hasText: /1\s+image collée n’a pas été reprise.*1\s+lien ne mène à aucune page/ })).toBeVisible()
  await look(page, 'content-word-pasted')
  await keep(page)
  await page.reload()
  await expect(text.locator('ol[start="3"] > li')).toHaveText('Troisième point')
})

test('a document, an offer and a pathway keep the type that was chosen @bureau', async ({ page }) => {
  for (const [path, label] of [['documents', 'Compte rendu'], ['annonces', 'Remplacement'], ['parcours', 'Protocole de coopération']] as const) {
    await begin(page, path)
    await page.getByLabel('Type', { exact: true }).selectOption({ label })
    await keep(page)
    await page.reload()
    await expect(page.getByLabel('Type', { exact: true }).locator('option:checked')).toHaveText(label)
  }
})

test('what cannot be kept is told at its field, with every word still there @bureau', async ({ page }) => {
  await begin(page, 'prevention')
  await page.getByLabel('Titre').first().fill('Longue soirée '.repeat(20))
  await page.getByLabel('Du', { exact: true }).fill('2027-05-01')
  await page.getByLabel('Au', { exact: false }).first().fill('2027-04-01')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await refused(page, /120 caractères au plus\s; il y en a 279.*Ce jour vient avant celui de/s)
  await expect(page.locator('#title')).toHaveValue('Longue soirée '.repeat(20))
  await expect(page.locator('#untilOn')).toHaveValue('2027-04-01')
  await look(page, 'content-refused-fields')
  await page.locator('#title').fill('\u200B\u2060')
  await page.locator('#untilOn').fill('2027-06-01')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
  await refused(page, 'Donnez un titre.')
  await page.locator('#title').fill('Une soirée 👩‍⚕️')
  await keep(page)
  await page.getByLabel('Pas avant le').fill('9999-12-31')
  await page.getByRole('button', { name: 'Publier' }).click()
  await refused(page, 'Cette date ou cette heure n’existe pas.')
})

test('a draft that goes to the bin is said to be there; pressed twice, a button acts once @bureau', async ({ page }) => {
  await begin(page, 'outils')
  await untilFormsAnswer(page)
  await page.getByLabel('Pour qui').fill('Pour tous.')
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).dblclick()
  await expect(page.getByRole('status').filter({ hasText: 'Le brouillon est enregistré.' })).toBeVisible()
  await page.getByRole('link', { name: 'Historique' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Enregistré' })).toHaveCount(2)
  await page.goBack()
  await expect(page.getByLabel('Pour qui')).toHaveValue('Pour tous.')
  await page.getByText('Jeter').click()
  await page.getByRole('button', { name: 'Mettre à la corbeille' }).click()
  await expect(page).toHaveURL(/\/gestion\/contenus\/outils\?fait=jete$/)
  await expect(page.getByRole('status').filter({ hasText: 'C’est à la corbeille' })).toBeVisible()
})

test.describe('signed out while writing', () => {
  // The page's own keeping of words is refused, and the browser says so.
  test.use({ expectedFailures: [/401/] })

  test('what was typed stays in an entry of the menu, and comes back in a content after sign-in @bureau', async ({ page, context }) => {
    const place = await begin(page, 'outils')
    await untilFormsAnswer(page)
    await context.clearCookies()
    await page.getByLabel('Pour qui').fill('Des mots tapés trop tard.')
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await expect(page).toHaveURL(new RegExp(`/connexion\\?retour=${encodeURIComponent(place)}`))
    await page.getByRole('button', { name: 'Coordinatrice de la CPTS' }).first().click()
    await page.getByRole('button', { name: 'Reprendre ce que vous aviez écrit' }).click()
    await expect(page.getByLabel('Pour qui')).toHaveValue('Des mots tapés trop tard.')
    await keep(page)

    await signInAs(page, 'coordination', '/gestion/menu/ajouter')
    await untilFormsAnswer(page)
    const cookies = await context.cookies()
    await page.getByLabel('Ce que l’on lit').fill('Nos liens')
    await page.getByLabel('Où elle mène').selectOption({ label: 'Une autre adresse, à écrire ci-dessous' })
    await page.getByLabel('Autre adresse').fill('www.ameli')
    await context.clearCookies()
    await page.getByRole('button', { name: 'Ajouter au menu' }).click()
    await refused(page, 'Votre session a pris fin.')
    await look(page, 'menu-signed-out')
    await expect(page.getByLabel('Ce que l’on lit')).toHaveValue('Nos liens')
    await expect(page.getByLabel('Autre adresse')).toHaveValue('www.ameli')
    await context.addCookies(cookies)
    await page.getByRole('button', { name: 'Ajouter au menu' }).click()
    await refused(page, 'Cette adresse ne se lit pas.')
    await expect(page.getByLabel('Ce que l’on lit')).toHaveValue('Nos liens')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('an article whose address leads nowhere comes back as it was typed; one without its https:// is completed @bureau', async ({ page }) => {
    await begin(page, 'presse')
    await page.getByLabel('Journal', { exact: true }).fill('La Voix du Nord')
    await page.getByLabel('Lien vers l’article').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await refused(page, 'Cette adresse ne mène à aucun site.')
    await expect(page.getByLabel('Lien vers l’article')).toHaveValue('javascript:alert(1)')
    await expect(page.getByLabel('Journal', { exact: true })).toHaveValue('La Voix du Nord')
    await page.getByLabel('Lien vers l’article').fill('www.lavoixdunord.fr/1')
    await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click()
    await expect(page.getByText('Le brouillon est enregistré.')).toBeVisible()
    await expect(page.getByLabel('Lien vers l’article')).toHaveValue('https://www.lavoixdunord.fr/1')
  })
})
