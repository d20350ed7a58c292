import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { outgoingTable } from '#lib/platform/outgoing-calls'
import { settingsTable } from '#lib/platform/setting-docs'
import { root } from '#tests/architecture/file-kinds'

const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

test.each([['settings', settingsTable()], ['outgoing', outgoingTable()]])('the table « %s » of the README is the one that npm run settings prints', (name, table) => {
  const [, written = ''] = new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)\n<!-- /${name} -->`).exec(readme) ?? []
  expect(written).toBe(table)
})

test('every command of package.json that an operator types stands in the README', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const ofTheHouse = ['dev', 'lint', 'types', 'dead', 'unit', 'integration', 'generate', 'icons', 'diagram']
  const missing = Object.keys(scripts).filter((name) => !ofTheHouse.includes(name) && !new RegExp(`npm (run )?${name}\\b`).test(readme))
  expect(missing).toEqual([])
})
