import { createRequire } from 'node:module'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type createNext from 'next'

// CommonJS that is its own default: its types describe the bundler's view of it.
const start = createRequire(import.meta.url)('next') as typeof createNext

export type NextHandler = { handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>; close: () => Promise<void> }

/** Next, ready to answer from the build in this folder. */
export async function nextHandler(root: string, { host, port }: { host: string; port: number }): Promise<NextHandler> {
  const app = start({ dir: root, dev: false, hostname: host, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (request, response) => handle(request, response), close: () => app.close() }
}
