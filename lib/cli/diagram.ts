import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandError, runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'
import { withDiagram } from '#lib/referrals/transition-diagram'

const readme = path.resolve(import.meta.dirname, '../../README.md')

// npm run diagram: draws the table of transitions of lib/referrals/transitions.ts in the README.
await runCommand(async () => {
  const document = withDiagram(readFileSync(readme, 'utf8'))
  if (document === null) throw new CommandError('Le README n’a plus les deux repères du diagramme.')
  writeFileSync(readme, document)
  say('Le diagramme du README est à jour.')
  return 0
})
