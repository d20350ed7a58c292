import { randomBytes } from 'node:crypto'
import { roleNames, roleScript } from '#lib/platform/db/role-setup'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'

const usage = 'npm run -s roles -- [--base cpts]'

// npm run roles: the SQL of the roles and of the database, with passwords drawn for this very text.
await runCommand(() => {
  const { values } = readArguments({ base: { type: 'string', default: 'cpts' } }, usage)
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(values.base)) throw new CommandError(`Le nom de la base : des lettres minuscules sans accent, des chiffres et « _ ».\nUtilisation : ${usage}`, 2)
  const password = () => randomBytes(24).toString('base64url')
  say(roleScript(roleNames(values.base), { owner: password(), app: password(), read: password(), backup: password() }))
  return Promise.resolve()
})
