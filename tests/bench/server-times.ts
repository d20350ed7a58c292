import { Agent, request } from 'node:http'

export type Call = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string | Buffer }
export type Times = { p50: number; p95: number; statuses: Map<number, number> }

/**
 * Sends `count` calls, `inFlight` at a time, and reads the server's own time of each (Server-Timing, milliseconds).
 * Bounded, and to this machine only.
 */
export async function serverTimes(port: number, calls: () => Call, count: number, inFlight: number): Promise<Times> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const durations: number[] = []
  const statuses = new Map<number, number>()
  let left = count
  const worker = async () => {
    while (left-- > 0) {
      const answer = await send(port, agent, calls())
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      durations.push(answer.duration)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  agent.destroy()
  durations.sort((a, b) => a - b)
  return { p50: at(durations, 0.5), p95: at(durations, 0.95), statuses }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function send(port: number, agent: Agent, call: Call): Promise<{ status: number; duration: number }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method: call.method, path: call.path, headers: call.headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        const timing = /dur=([\d.]+)/.exec(String(response.headers['server-timing'] ?? ''))
        resolve({ status: response.statusCode ?? 0, duration: timing ? Number(timing[1]) : Number.NaN })
      })
    })
    outgoing.once('error', reject)
    outgoing.end(call.body)
  })
}
