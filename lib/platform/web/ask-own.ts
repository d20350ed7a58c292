import { request as ask } from 'node:http'

/** An answer of Next, asked for over the loopback without compression. */
export type OwnAnswer = { status: number; headers: Record<string, string>; body: Buffer }

/**
 * Asks this very server for a page, with headers that let the question pass its door. Each question opens a connection of
 * its own: one kept from before may be closed by its idle limit in the very instant we write to it, and what was a page
 * becomes an error. A page is asked for once and then kept, so a connection costs nothing that anybody sees.
 */
export function askOwn({ host, port }: { host: string; port: number }, pathname: string, headers: Record<string, string>): Promise<OwnAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = ask({ agent: false, host, port, path: pathname, headers: { ...headers, 'accept-encoding': 'identity' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const received = Object.fromEntries(Object.entries(response.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
        resolve({ status: response.statusCode ?? 500, headers: received, body: Buffer.concat(chunks) })
      })
    })
    outgoing.once('error', reject)
    outgoing.end()
  })
}
