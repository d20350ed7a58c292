import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'
import { iconSprite } from '#lib/platform/design/icon-sprite'

const root = path.resolve(import.meta.dirname, '../..')

// npm run icons: writes the sprite of the icons that components/ui/icons.tsx names.
await runCommand(async () => {
  const sprite = await iconSprite(readFileSync(path.join(root, 'components/ui/icons.tsx'), 'utf8'))
  writeFileSync(path.join(root, 'public/icones.svg'), sprite)
  say('public/icones.svg est à jour.')
  return 0
})
