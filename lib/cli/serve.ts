import path from 'node:path'
import { env } from '#lib/platform/env'
import { runCommand } from '#lib/platform/process/command'
import { serveUntilStopped } from '#lib/platform/web/serve-until-stopped'

// The web server alone, for `npm run demo` and the benchmarks; `npm start` checks the installation first.
await runCommand(() => serveUntilStopped(path.resolve(import.meta.dirname, '../..'), { host: env().HOST, port: env().PORT }))
