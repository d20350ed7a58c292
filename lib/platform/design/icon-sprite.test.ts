import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { iconFiles } from './icon-sprite.ts'

const root = path.resolve(import.meta.dirname, '../../..')

it('the committed drawings are exactly those that components name', async () => {
  const made = await iconFiles(readFileSync(path.join(root, 'components/ui/icons.tsx'), 'utf8'))
  expect(readFileSync(path.join(root, 'public/icones.svg'), 'utf8')).toBe(made.sprite)
  expect(readFileSync(path.join(root, 'lib/platform/design/page-icons.ts'), 'utf8')).toBe(made.inPage)
  expect(made.inPage).toContain('<symbol id="icone-arrow-right"')
})

it('refuses a name that does not exist', async () => {
  await expect(iconFiles("export const Nothing = icon('no-such-drawing')")).rejects.toThrow('no-such-drawing')
})
