import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { signInAs } from '#tests/helpers/sign-in'

test('the coordination opens a paper as PDF, and begins to change its words @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/kit')
  await look(page, 'kit')
  const paper = page.getByRole('listitem').filter({ hasText: 'Une page pour les secrétariats' })
  const href = await paper.getByRole('link', { name: /PDF A4/ }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), { mergePages: true })
  expect(totalPages).toBe(1)
  expect(text).toContain('CPTS Pévèle du Douaisis')
  expect((await page.request.get('/api/kit/inconnu')).status()).toBe(404)

  await paper.getByRole('button', { name: /Changer les textes/ }).click()
  await expect(page.getByRole('textbox', { name: 'Titre', exact: true })).toHaveValue('Cartodispo au secrétariat')
  await page.goto('/gestion/kit')
  await expect(paper.getByText('un brouillon attend')).toBeVisible()
})
