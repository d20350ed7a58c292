import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import { addSettings, env, publicUrl, required } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { productVersion } from '#lib/platform/process/product-version'
import { askOwn } from './ask-own.ts'
import { drain } from './drain.ts'
import { edgeRefusal, sendRefusal } from './edge-refusal.ts'
import { keptPageDoor } from './kept-page-door.ts'
import { maintenanceDoor } from './maintenance-door.ts'
import { openMetrics } from './metrics.ts'
import { nextHandler } from './next-handler.ts'
import { prerenderedPaths } from './prerendered-paths.ts'
import { sayUnlessSaid, securityHeaders } from './security-headers.ts'
import { typedForm } from './typed-form.ts'

export type WebServer = { port: number; close: () => Promise<void> }

/** Past what proxies keep open to us, so that it is never we who close under a request (nginx: 60 s). */
const keepAliveMs = 65_000

/** The web server of an installation: Next, behind the door of kept pages, with everything else compressed as it goes. */
export async function openWebServer(root: string, place: { host: string; port: number }): Promise<WebServer> {
  // What forms carry between two pages opens on every server of the installation, whichever made it.
  addSettings({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(required('SECRET')) })
  const next = await nextHandler(root, place)
  const metrics = openMetrics(productVersion())
  const pass = randomBytes(24).toString('base64url')
  const compress = compression()
  const safe = securityHeaders(publicUrl())
  const door = keptPageDoor({
    isPrerendered: prerenderedPaths(path.join(root, env().NEXT_DIST_DIR)),
    askNext: (pathname) => askOwn(addressOf(server), pathname, { [passHeader]: pass }),
    onAnswer: metrics.pageAnswered,
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.headers[passHeader] === pass) {
      delete request.headers[passHeader]
      return next.handle(request, response)
    }
    metrics.watch(request, response)
    forgetUnreadableTree(request)
    // At once, for it sees only what arrives from now on.
    const typed = typedForm(request)
    if (await metrics.door(request, response) || await maintenanceDoor(request, response)) return
    if (await door(request, response)) return
    sayUnlessSaid(response, safe)
    const refusal = edgeRefusal(request, publicUrl())
    if (refusal) return sendRefusal(request, response, refusal)
    // It asks `next` at once; what it does comes with the first byte of the answer.
    compress(request as never, response as never, () => {
      typed?.guard(response)
      void next.handle(request, response)
    })
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const incident = logIncident(error, 'web')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
      response.end(`Le site ne répond pas comme prévu. Réessayez dans une minute. Si cela dure, appelez-nous en donnant ce numéro : incident n° ${incident}.`)
    })
  })
  server.keepAliveTimeout = keepAliveMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(place.port, place.host, resolve)
  })
  return {
    port: addressOf(server).port,
    close: async () => {
      await drain(server)
      await next.close()
    },
  }
}

/** A key of its own, which tells nothing of the secret it comes from. */
function actionsKey(secret: string): string {
  return createHmac('sha256', secret).update('server actions').digest('base64')
}

/** Next answers with an error 500 to a navigation whose header it cannot read; without it, the page comes whole. */
function forgetUnreadableTree(request: IncomingMessage): void {
  const tree = request.headers['next-router-state-tree']
  if (tree === undefined) return
  try {
    JSON.parse(decodeURIComponent(String(tree)))
  } catch {
    for (const name of ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']) delete request.headers[name]
  }
}

const passHeader = 'x-cpts-past-the-door'

function addressOf(server: Server): { host: string; port: number } {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the web server does not listen')
  const isAnywhere = address.address === '0.0.0.0' || address.address === '::'
  return { host: isAnywhere ? '127.0.0.1' : address.address, port: address.port }
}
