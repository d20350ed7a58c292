import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { iconSprite } from './icon-sprite.ts'

const root = path.resolve(import.meta.dirname, '../../..')

it('the committed sprite holds exactly the icons that components name', async () => {
  const source = readFileSync(path.join(root, 'components/ui/icons.tsx'), 'utf8')
  expect(readFileSync(path.join(root, 'public/icones.svg'), 'utf8')).toBe(await iconSprite(source))
})

it('refuses a name that does not exist', async () => {
  await expect(iconSprite("export const Nothing = icon('no-such-drawing')")).rejects.toThrow('no-such-drawing')
})
