import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { root } from '#tests/architecture/file-kinds'
import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

const fixtures = path.join(root, 'tests/fixtures')
const expected = JSON.parse(readFileSync(path.join(fixtures, 'rpps/expected.json'), 'utf8')) as { gps: number; gp_practices: number }

async function figure(page: Page, term: string): Promise<number> {
  const value = page.locator('dl.import-figures > div').filter({ has: page.getByText(term, { exact: true }) }).locator('dd')
  return Number((await value.innerText()).replaceAll(/\s/g, ''))
}

test.beforeEach(async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/imports')
  await expect(page.getByRole('heading', { name: 'Imports', level: 1 })).toBeVisible()
})

test('the coordinator’s spreadsheet: columns understood, questions answered, then imported @bureau', async ({ page }) => {
  await look(page, 'imports')
  await page.getByLabel('Votre fichier').setInputFiles(path.join(fixtures, 'lists/liste-medecins.xlsx'))
  await page.getByRole('button', { name: 'Lire ma liste' }).click()
  await expect(page.getByRole('heading', { name: 'À relire avant d’importer' })).toBeVisible()
  await expect(page.getByLabel('« Ville »', { exact: true })).toHaveValue('city')
  await look(page, 'list-columns')
  await page.getByRole('button', { name: 'Lire les lignes' }).click()

  await expect(page.getByText('« Orchis »').first()).toBeVisible()
  await look(page, 'list-questions')
  const [lines, imported, merged, toConfirm, refused] = await Promise.all(['lignes', 'reprises', 'réunies ou déjà connues', 'à confirmer', 'refusées'].map((term) => figure(page, term)))
  expect(lines).toBe(62)
  expect((imported ?? 0) + (merged ?? 0) + (toConfirm ?? 0) + (refused ?? 0)).toBe(lines)
  const line = page.getByRole('region', { name: /ligne 66 de votre fichier/ })
  await line.getByRole('group', { name: /«\sOrchis\s» n’est pas une commune/ }).getByRole('radio', { name: 'Orchies' }).check()
  await line.getByRole('button', { name: 'Enregistrer ma réponse' }).click()
  await expect(line.getByRole('group', { name: /Orchis/ })).toHaveCount(0)
  await line.getByRole('button', { name: 'Laisser cette ligne de côté' }).click()
  await expect.poll(() => figure(page, 'à confirmer')).toBe((toConfirm ?? 0) - 1)
  expect(await figure(page, 'refusées')).toBe((refused ?? 0) + 1)
  for (const view of ['Reprises', 'Réunies ou déjà connues']) {
    await page.getByRole('link', { name: new RegExp(`^${view}`) }).click()
    await expect(page.getByRole('table')).toBeVisible()
    await look(page, `list-${view === 'Reprises' ? 'imported' : 'merged'}`)
  }
  expect(await demoSql(`SELECT 1 FROM practitioner WHERE last_name = 'Hennebelle'`)).toEqual([])
  await page.getByRole('button', { name: /^Importer \d+ lignes/ }).click()
  await expect(page.getByText('Votre liste est dans le registre.')).toBeVisible({ timeout: 30_000 })
  await look(page, 'list-applied')
  await page.getByRole('link', { name: 'Voir le registre' }).click()
  await page.getByLabel('Nom ou lieu').fill('Hennebelle')
  await page.getByRole('button', { name: 'Filtrer' }).click()
  await expect(page.getByRole('rowheader', { name: /Hennebelle/ }).first()).toBeVisible()
})

test('a workbook of two sheets: another one is chosen, its columns asked, and what was chosen before is found again @bureau', async ({ page }) => {
  // A header of this run alone: the columns chosen for it are remembered.
  const title = `Divers ${randomUUID().slice(0, 6)}`
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Cette année').addRows([['Nom', 'Prénom', 'Ville', 'Accueil', title], ['ESSAI-FEUILLES', 'Zoé', 'Orchies', 'oui', 'à rappeler']])
  book.addWorksheet('Année dernière').addRows([['Médecin', 'Ville'], ['ESSAI-ANCIEN Luc', 'Orchies']])
  await page.getByLabel('Votre fichier').setInputFiles({ name: 'deux-feuilles.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await book.xlsx.writeBuffer()) })
  await page.getByRole('button', { name: 'Lire ma liste' }).click()
  await expect(page.getByText('La feuille « Cette année » a 5 colonnes.')).toBeVisible()
  await look(page, 'list-sheets')
  await page.getByLabel(`« ${title} »`, { exact: true }).selectOption('remarks')
  await page.getByRole('button', { name: 'Lire les lignes' }).click()
  await page.getByRole('link', { name: 'Revoir les colonnes' }).click()

  await page.getByLabel('Feuille du classeur').selectOption('Année dernière')
  await page.getByRole('button', { name: 'Lire cette feuille' }).click()
  await expect(page.getByText('La feuille « Année dernière » a 2 colonnes.')).toBeVisible()
  await page.getByLabel('Feuille du classeur').selectOption('Cette année')
  await page.getByRole('button', { name: 'Lire cette feuille' }).click()
  await expect(page.getByText('La feuille « Cette année » a 5 colonnes.')).toBeVisible()
  await expect(page.getByLabel(`« ${title} »`, { exact: true })).toHaveValue('remarks')
  await page.getByRole('button', { name: 'Ne pas importer' }).click()
  await expect(page.getByRole('heading', { name: 'Import annulé' })).toBeVisible()
})

test.describe('a wrong file', () => {
  test.use({ expectedFailures: [/422/] })

  test('is refused with one clear sentence, be it a list or an extraction @bureau', async ({ page }) => {
    await page.getByLabel('Votre fichier').setInputFiles({ name: 'photo.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) })
    await page.getByRole('button', { name: 'Lire ma liste' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Votre liste n’a pas été lue' })).toBeVisible()
    await look(page, 'imports-refused')
    await page.getByLabel('L’extraction (.txt)').setInputFiles({ name: 'autre.txt', mimeType: 'text/plain', buffer: Buffer.from('Nom|Prénom\nDURAND|Anne\n') })
    await page.getByRole('button', { name: 'Envoyer et comparer' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Ce fichier n’a pas été pris' })).toBeVisible()
    await look(page, 'imports-rpps-refused')
  })
})

test('the national extraction: read by the worker, looked at, then imported without confirming anybody @bureau', async ({ page }) => {
  test.setTimeout(180_000)
  await page.getByLabel('L’extraction (.txt)').setInputFiles(path.join(fixtures, 'rpps/ps-libreacces-personne-activite.txt'))
  await page.getByRole('button', { name: 'Envoyer et comparer' }).click()
  await expect(page.getByRole('heading', { name: 'À relire avant d’importer' })).toBeVisible({ timeout: 60_000 })
  expect(await figure(page, 'médecins généralistes lus')).toBe(expected.gps)
  await look(page, 'rpps-preview')
  const added = await figure(page, 'exercices à ajouter')
  for (const view of ['Changements', 'Ajouts']) {
    await page.getByRole('link', { name: new RegExp(`^${view}`) }).click()
    await expect(page).toHaveURL(/vue=/)
    await look(page, `rpps-${view.toLowerCase()}`)
  }
  const before = await demoSql(`SELECT count(*) FROM confirmation`)
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('Le registre est à jour.')).toBeVisible({ timeout: 60_000 })
  expect(await figure(page, 'exercices ajoutés')).toBe(added)
  expect(await demoSql(`SELECT count(*) FROM confirmation WHERE at > now() - interval '1 day' AND capacity = 'coordination_import'`)).toEqual([{ count: '0' }])
  expect(before).toHaveLength(1)
  await look(page, 'rpps-applied')
})
