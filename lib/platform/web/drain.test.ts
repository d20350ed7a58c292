import { Agent, createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { drain } from './drain.ts'

let server: Server
const agent = new Agent({ keepAlive: true, maxSockets: 4 })
afterEach(() => { agent.destroy(); server.closeAllConnections(); server.close() })

async function serve(answerMs: number): Promise<void> {
  server = createServer((_, response) => { setTimeout(() => response.end('ok'), answerMs) })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
}

function ask(): Promise<{ body: string; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    request({ agent, port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, (response) => {
      let body = ''
      response.on('data', (chunk: Buffer) => { body += chunk.toString() })
      response.on('end', () => { resolve({ body, connection: response.headers.connection }) })
    }).on('error', reject).end()
  })
}

test('what has begun is finished, and connections kept open do not hold the end back', async () => {
  await serve(300)
  expect((await ask()).connection).toBe('keep-alive')
  const begun = ask()
  await sleep(50)
  const from = performance.now()
  const drained = drain(server, { farewell: 20, patience: 5000 })
  expect((await begun).body).toBe('ok')
  await drained
  expect(performance.now() - from).toBeLessThan(1500)
  expect(server.listening).toBe(false)
})

test('while others find out, it answers, and says that the connection ends there', async () => {
  await serve(0)
  await ask()
  const drained = drain(server, { farewell: 300, patience: 1000 })
  expect(await ask()).toEqual({ body: 'ok', connection: 'close' })
  await drained
})

test('what lasts too long is cut', async () => {
  await serve(60_000)
  const begun = ask().then(() => 'answered', () => 'cut')
  await sleep(50)
  await drain(server, { farewell: 0, patience: 200 })
  expect(await begun).toBe('cut')
})

test('without it, one connection kept open holds the end back', async () => {
  await serve(200)
  const begun = ask()
  await sleep(50)
  let isClosed = false
  server.close(() => { isClosed = true })
  await begun
  await sleep(600)
  expect(isClosed).toBe(false)
})
