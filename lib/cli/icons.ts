import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'
import { iconFiles } from '#lib/platform/design/icon-sprite'

const root = path.resolve(import.meta.dirname, '../..')

// npm run icons: writes the drawings of the icons that components/ui/icons.tsx names.
await runCommand(async () => {
  const { sprite, inPage } = await iconFiles(readFileSync(path.join(root, 'components/ui/icons.tsx'), 'utf8'))
  writeFileSync(path.join(root, 'public/icones.svg'), sprite)
  writeFileSync(path.join(root, 'lib/platform/design/page-icons.ts'), inPage)
  say('public/icones.svg et lib/platform/design/page-icons.ts sont à jour.')
  return 0
})
