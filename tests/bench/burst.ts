import { Agent, request } from 'node:http'
import type { Call } from './server-times.ts'

export type Burst = { p50: number; p95: number; slowest: number; statuses: Map<number, number> }

/** Sends all these calls in the same instant, each on a connection of its own, and waits for every answer: how long each waited, in milliseconds. This machine only. */
export async function burst(port: number, calls: readonly Call[]): Promise<Burst> {
  const agent = new Agent({ keepAlive: false, maxSockets: calls.length })
  const answers = await Promise.all(calls.map((call) => send(port, agent, call)))
  agent.destroy()
  const waits = answers.map((one) => one.wait).sort((a, b) => a - b)
  const statuses = new Map<number, number>()
  for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), slowest: waits.at(-1) ?? Number.NaN, statuses }
}

function send(port: number, agent: Agent, call: Call): Promise<{ status: number; wait: number }> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method: call.method, path: call.path, headers: call.headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, wait: performance.now() - begun }))
    })
    outgoing.once('error', reject)
    outgoing.end(call.body)
  })
}
