import { Agent, createServer, get, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { askOwn } from './ask-own.ts'

let server: Server | null = null

afterEach(async () => {
  const open = server
  server = null
  open?.closeAllConnections()
  if (open) await new Promise((resolve) => { open.close(resolve) })
})

/** A server whose idle limit strikes the connections it has kept, in the instant in which the next question is written on one. */
async function serveAndDropIdle(): Promise<{ place: { host: string; port: number }; dropIdle: () => void }> {
  const answered = new Set<Socket>()
  server = createServer((request, response) => {
    answered.add(request.socket)
    response.end(`${request.url} ${String(request.headers['x-pass'])} ${String(request.headers['accept-encoding'])}`)
  })
  await new Promise<void>((resolve) => { server?.listen(0, '127.0.0.1', resolve) })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server does not listen')
  return { place: { host: '127.0.0.1', port: bound.port }, dropIdle: () => { for (const socket of answered) socket.destroy() } }
}

describe('a question to our own server', () => {
  test('comes back whole, with the headers it was sent with', async () => {
    const { place } = await serveAndDropIdle()
    const answer = await askOwn(place, '/une-page', { 'x-pass': 'p' })
    expect([answer.status, answer.body.toString()]).toEqual([200, '/une-page p identity'])
  })

  test('is answered although the connection of the one before has just been closed by its idle limit', async () => {
    const { place, dropIdle } = await serveAndDropIdle()
    await askOwn(place, '/un', {})
    const second = askOwn(place, '/deux', {})
    dropIdle()
    expect((await second).status).toBe(200)
  })

  test('would be lost on a connection kept from before', async () => {
    const { place, dropIdle } = await serveAndDropIdle()
    const agent = new Agent({ keepAlive: true })
    const kept = (path: string) => new Promise<number>((resolve, reject) => {
      get({ agent, ...place, path }, (response) => {
        response.resume()
        response.once('end', () => { setImmediate(() => { resolve(response.statusCode ?? 0) }) })
      }).once('error', reject)
    })
    await kept('/un')
    const second = kept('/deux')
    dropIdle()
    await expect(second).rejects.toThrow(/socket hang up|ECONNRESET|EPIPE/)
    agent.destroy()
  })
})
