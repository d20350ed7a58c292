import { outgoingTable } from '#lib/platform/outgoing-calls'
import { settingsTable } from '#lib/platform/setting-docs'
import { runCommand } from '#lib/platform/process/command'
import { say } from '#lib/platform/process/say'

// npm run settings: the README's tables of settings and of outgoing calls, as env.ts and the code have them.
await runCommand(() => {
  say(settingsTable())
  say()
  say(outgoingTable())
  return Promise.resolve()
})
