import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { logIncident } from '#lib/platform/log'
import { enqueueMail } from '#lib/platform/mail/enqueue-mail'
import { openMetrics } from '#lib/platform/web/metrics'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const token = 'a-token-that-prometheus-knows'
const metrics = openMetrics('0.0.0')
let server: Server
let address = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    metrics.watch(request, response)
    void metrics.door(request, response).then((isDone) => {
      if (isDone) return
      response.statusCode = request.url === '/espace/zorglub' ? 500 : 404
      response.end()
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.close(); addSettings({ METRICS_TOKEN: '' }) })

const read = (bearer?: string) => fetch(`${address}/api/metriques`, bearer === undefined ? {} : { headers: { authorization: bearer } })

test('without the setting the address does not exist; with it, only the token opens', async () => {
  addSettings({ METRICS_TOKEN: '' })
  expect((await read(`Bearer ${token}`)).status).toBe(404)
  addSettings({ METRICS_TOKEN: token })
  expect((await read()).status).toBe(401)
  expect((await read(`Bearer ${token.slice(0, -1)}x`)).status).toBe(401)
  expect((await read(`Bearer ${token}`)).status).toBe(200)
})

test('requests, the queue, mails, sessions, connections and incidents are told in figures, and nobody by name', async () => {
  addSettings({ METRICS_TOKEN: token })
  await transaction((tx) => enqueueMail(tx, { template: 'zorglub', recipient: 'zorglub@exemple.fr', payload: {}, dedupeKey: 'zorglub' }))
  const user = randomUUID()
  await database.owner(`INSERT INTO app_user (id, name, email) VALUES ($1, 'zorglub', 'z-zorglub@exemple.fr')`, [user])
  await database.owner(`INSERT INTO session (id, session_token, user_id, expires) VALUES (gen_random_uuid(), 'zorglub', $1, now() + interval '1 day')`, [user])
  logIncident(new Error('zorglub'), 'zorglub')
  for (const place of ['/medecins?commune=zorglub', '/espace/zorglub', '/zorglub']) await fetch(`${address}${place}`, { headers: { cookie: 'zorglub=1' } })
  await fetch(`${address}/`, { method: 'PUT' })
  const text = await (await read(`Bearer ${token}`)).text()
  expect(text).toContain('cpts_http_request_duration_seconds_count{group="espace",method="GET",status="500"} 1')
  expect(text).toContain('cpts_http_request_duration_seconds_count{group="register",method="GET",status="404"} 1')
  expect(text).toContain('cpts_http_request_duration_seconds_count{group="site",method="other",status="404"} 1')
  for (const line of ['cpts_mails{state="waiting"} 1', 'cpts_sessions 1', 'cpts_database_up 1', 'cpts_worker_up 0', 'cpts_jobs{state="failed"} 0', 'cpts_build_info{version="0.0.0"']) expect(text).toContain(line)
  expect(text).toMatch(/^cpts_incidents_total [1-9]/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(text).toMatch(/^cpts_database_connections\{state="\w+"\} \d/m)
  expect(text).not.toContain('zorglub')
})

test('a thousand addresses are as many figures as one', async () => {
  addSettings({ METRICS_TOKEN: token })
  const series = async () => (await (await read(`Bearer ${token}`)).text()).split('\n').filter((line) => line.startsWith('cpts_http_request_duration_seconds_count')).length
  await fetch(`${address}/0`)
  await series() // The question is an answer too, counted once it has left.
  const before = await series()
  for (let one = 0; one < 50; one += 1) await fetch(`${address}/${randomUUID()}?${one}`)
  expect(await series()).toBe(before)
})
