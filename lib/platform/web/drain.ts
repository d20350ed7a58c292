import type { Server, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** While a proxy finds out: this server still answers, and says with each answer that the connection ends there. */
const farewellMs = 500
/** What takes longer is cut. */
const patienceMs = 10_000

/**
 * Stops a server without failing anybody: connections end with their next answer rather than under a request; what has begun
 * is finished, within reason; then nothing is left open.
 */
export async function drain(server: Server, { farewell = farewellMs, patience = patienceMs } = {}): Promise<void> {
  server.prependListener('request', (_, response: ServerResponse) => { response.shouldKeepAlive = false })
  await sleep(farewell)
  const closed = new Promise((resolve) => { server.close(resolve) })
  const sweeping = setInterval(() => { server.closeIdleConnections() }, 20)
  const late = setTimeout(() => { server.closeAllConnections() }, patience)
  await closed
  clearInterval(sweeping)
  clearTimeout(late)
}
