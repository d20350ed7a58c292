import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { outgoingTable } from '#lib/platform/outgoing-calls'
import { settingsTable } from '#lib/platform/setting-docs'
import { readArguments, runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'

const readme = path.resolve(import.meta.dirname, '../../README.md')

// npm run settings: the README's tables of settings and of outgoing calls, as env.ts and the code have them; --write puts them there.
await runCommand(() => {
  const { values } = readArguments({ write: { type: 'boolean', default: false } }, 'npm run settings [-- --write]')
  const tables = { settings: settingsTable(), outgoing: outgoingTable() }
  if (values.write) {
    const text = Object.entries(tables).reduce((all, [name, table]) => all.replace(new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`), (_, before: string, after: string) => `${before}${table}${after}`), readFileSync(readme, 'utf8'))
    writeFileSync(readme, text)
    say('README.md est à jour.')
  } else say(`${tables.settings}\n\n${tables.outgoing}`)
  return Promise.resolve()
})
