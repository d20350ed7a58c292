import { demoSql } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'
import { look } from '#tests/helpers/look'
import { keepPicture } from '#tests/helpers/screenshot'
import { signInAs } from '#tests/helpers/sign-in'

// One site, one menu: the journeys follow each other, and leave the menu as they found it.
test.describe.configure({ mode: 'serial' })
test.afterAll(async () => { await demoSql('UPDATE site_menu SET lists = NULL, version = version + 1') })

test('the coordination arranges the menu by mouse and by keyboard, hides, renames and adds, and the site follows @bureau', async ({ page }) => {
  await signInAs(page, 'coordination', '/gestion/menu')
  const top = page.getByRole('region', { name: 'En haut de chaque page' })
  const order = () => top.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.querySelector('p')?.textContent ?? ''))
  await expect.poll(order).toEqual(['Médecins', 'Professionnels', 'Prévention', 'Actualités', 'Projet de santé', 'La CPTS', 'Contact'])
  await look(page, 'menu')

  const handle = top.getByRole('button', { name: 'Déplacer Contact' })
  const target = await top.getByRole('button', { name: 'Déplacer Médecins' }).boundingBox()
  const start = await handle.boundingBox()
  if (!target || !start) throw new Error('no handle to drag')
  await page.mouse.move(start.x + 10, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(target.x + 10, target.y + 20, { steps: 12 })
  // Dropped where it is seen to go: the first line has made room.
  await expect.poll(() => top.getByRole('listitem').first().evaluate((row) => (row instanceof HTMLElement ? row.style.transform : ''))).toContain('translate')
  await page.mouse.up()
  await expect(top.getByText('Maintenant en position 1 sur 7.')).toBeVisible()
  await expect.poll(order).toEqual(['Contact', 'Médecins', 'Professionnels', 'Prévention', 'Actualités', 'Projet de santé', 'La CPTS'])

  await top.getByRole('button', { name: 'Descendre : Contact' }).focus()
  await page.keyboard.press('Enter')
  await expect(top.getByRole('status').filter({ hasText: 'Maintenant en position 2 sur 7.' })).toBeVisible()
  await expect(top.getByRole('button', { name: 'Descendre : Contact' })).toBeFocused()

  await top.getByRole('button', { name: 'Masquer : Prévention' }).click()
  await expect(top.getByText('Masquée', { exact: true })).toBeVisible()
  await top.getByRole('link', { name: 'Modifier La CPTS' }).click()
  await page.getByLabel('Ce que l’on lit').fill('Qui nous sommes')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('L’entrée est enregistrée.')).toBeVisible()
  await page.getByRole('link', { name: 'Ajouter une entrée' }).click()
  await page.getByLabel('Ce que l’on lit').fill('Nulle part')
  await page.getByLabel('Où elle mène').selectOption('Une autre adresse, à écrire ci-dessous')
  await page.getByLabel('Autre adresse').fill('/page-inconnue')
  await page.getByRole('button', { name: 'Ajouter au menu' }).click()
  await expect(page.getByText('Une entrée n’est pas montrée au public')).toBeVisible()
  await look(page, 'menu-changed')

  await page.goto('/')
  await expect(page.getByRole('navigation', { name: 'Menu principal' }).first().getByRole('link')).toHaveText(['Médecins', 'Contact', 'Professionnels', 'Actualités', 'Projet de santé', 'Qui nous sommes'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedFailures: [/request: \S+\.js csp$/] })

  test('buttons move and hide; a page that is out of date is told so and changes nothing @bureau', async ({ page }) => {
    await demoSql('UPDATE site_menu SET lists = NULL, version = version + 1')
    await signInAs(page, 'coordination', '/gestion/menu')
    const top = page.getByRole('region', { name: 'En haut de chaque page' })
    await top.getByRole('button', { name: 'Monter : Contact' }).click()
    await expect(top.getByText('Maintenant en position 6 sur 7.')).toBeVisible()
    await keepPicture(page, 'menu-without-script')
    await demoSql('UPDATE site_menu SET version = version + 1')
    await top.getByRole('button', { name: 'Monter : Contact' }).click()
    await expect(page.getByText('Quelqu’un d’autre vient de changer le menu.')).toBeVisible()
  })
})
