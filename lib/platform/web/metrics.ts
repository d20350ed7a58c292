import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { now } from '#lib/platform/clock'
import { env } from '#lib/platform/env'
import { incidentCount } from '#lib/platform/running/incident-count'
import { workerState } from '#lib/platform/running/heartbeat'
import { connectionStates, mailState, openSessions, queueState } from '#lib/platform/running/installation-state'
import { routeGroup } from './route-group.ts'

export type Metrics = {
  /** Counts an answer when it has left. */
  watch: (request: IncomingMessage, response: ServerResponse) => void
  pageAnswered: (from: 'memory' | 'next') => void
  /** Answers /api/metriques; false for any other address. */
  door: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
}

/** What this process counts, and how the installation is, as Prometheus reads it: figures by group of addresses, never an address or a person. */
export function openMetrics(version: string): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const registers = [register]
  new Gauge({ name: 'cpts_build_info', help: 'Version of the product and of Node.', labelNames: ['version', 'node'], registers }).set({ version, node: process.versions.node }, 1)
  const durations = new Histogram({ name: 'cpts_http_request_duration_seconds', help: 'Answers by group of addresses, method and status.', labelNames: ['group', 'method', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers })
  const pages = new Counter({ name: 'cpts_kept_pages_total', help: 'Public pages answered from memory, or made anew.', labelNames: ['from'], registers })
  const incidents = new Gauge({ name: 'cpts_incidents_total', help: 'Unexpected errors of this process since it started.', registers })
  const installation = installationGauges(registers)

  const door = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path] = (request.url ?? '/').split('?', 1)
    const token = env().METRICS_TOKEN
    if (path !== '/api/metriques' || token === undefined) return false
    if (!isBearer(request.headers.authorization, token)) {
      response.writeHead(401, { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' }).end()
      return true
    }
    incidents.set(incidentCount().total)
    await installation()
    response.writeHead(200, { 'content-type': register.contentType, 'cache-control': 'no-store' }).end(await register.metrics())
    return true
  }
  return {
    door,
    pageAnswered: (from) => { pages.inc({ from }) },
    watch: (request, response) => {
      const stop = durations.startTimer()
      const labels = { group: routeGroup(request.url ?? '/'), method: methodOf(request.method) }
      response.once('close', () => { stop({ ...labels, status: response.writableFinished ? String(response.statusCode) : 'aborted' }) })
    },
  }
}

/** Asked of the database when somebody reads; while it does not answer, they are left out and `cpts_database_up` is 0. */
function installationGauges(registers: Registry[]): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) => new Gauge({ name, help, labelNames, registers })
  const up = gauge('cpts_database_up', 'Whether the database answers.')
  const jobs = gauge('cpts_jobs', 'Jobs that wait, or were given up.', ['state'])
  const jobAge = gauge('cpts_jobs_oldest_seconds', 'How long the oldest waiting job has waited.')
  const mails = gauge('cpts_mails', 'Mails by state.', ['state'])
  const mailAge = gauge('cpts_mails_oldest_seconds', 'How long the oldest mail that may leave has waited.')
  const bounces = gauge('cpts_mails_bounced_last_day', 'Mails refused within 24 hours.')
  const sessions = gauge('cpts_sessions', 'Open sessions.')
  const connections = gauge('cpts_database_connections', 'Connections of the application\'s role.', ['state'])
  const worker = gauge('cpts_worker_up', 'Whether a worker has said lately that it lives.')
  const all = [jobs, jobAge, mails, mailAge, bounces, sessions, connections, worker]
  return async () => {
    for (const one of all) one.reset()
    try {
      const at = now()
      const [queue, outbox, open, pool, alive] = await Promise.all([queueState(), mailState(at), openSessions(at), connectionStates(), workerState(at)])
      for (const state of ['waiting', 'failed'] as const) jobs.set({ state }, queue[state])
      for (const state of ['waiting', 'failed', 'sent', 'cancelled'] as const) mails.set({ state }, outbox[state])
      jobAge.set(queue.oldestSeconds)
      mailAge.set(outbox.oldestSeconds)
      bounces.set(outbox.bouncedLately)
      sessions.set(open)
      for (const { state, count } of pool) connections.set({ state }, count)
      worker.set(alive === 'ok' ? 1 : 0)
      up.set(1)
    } catch {
      up.set(0)
    }
  }
}

function isBearer(header: string | undefined, token: string): boolean {
  const [given, wanted] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/** Whatever else somebody sends must not make a label of its own. */
function methodOf(method: string | undefined): string {
  return ['GET', 'HEAD', 'POST'].includes(method ?? '') ? String(method) : 'other'
}
