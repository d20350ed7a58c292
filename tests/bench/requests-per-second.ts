import { connect, type Socket } from 'node:net'

export type Rate = { perSecond: number; p99: number; bytes: number }

/**
 * How many answers about these paths, by turns, a server gives in a second to `connections` browsers that each ask again as soon as they are
 * answered, and the 99th percentile of their waiting (milliseconds). On bare sockets: a client that parses each answer
 * (autocannon, fetch) is slower than the server and would measure itself. This machine only, for a bounded time.
 */
export async function requestsPerSecond(port: number, paths: readonly string[], { connections = 20, seconds = 5 } = {}): Promise<Rate> {
  const requests = paths.map((path) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: br, gzip\r\n\r\n`)
  let turn = 0
  const until = performance.now() + seconds * 1000
  const waits: number[] = []
  let bytes = 0
  await Promise.all(Array.from({ length: connections }, async () => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    for (let begun = performance.now(); begun < until; begun = performance.now()) {
      bytes = await exchange(socket, requests[turn++ % requests.length] ?? '')
      waits.push(performance.now() - begun)
    }
    socket.destroy()
  }))
  waits.sort((a, b) => a - b)
  return { perSecond: waits.length / seconds, p99: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN, bytes }
}

/** One question and its whole answer, in bytes of body; throws for an answer that is not 200. One without a length ends with an empty chunk. */
function exchange(socket: Socket, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let missing: number | null = null
    let length = 0
    let tail = ''
    const done = (error: Error | null) => {
      socket.off('data', onData).off('error', done)
      if (error) reject(error)
      else resolve(length)
    }
    const onData = (chunk: Buffer) => {
      if (missing === null) {
        // Our server's headers come in one piece.
        const end = chunk.indexOf('\r\n\r\n')
        const head = chunk.toString('latin1', 0, end)
        const declared = /content-length: (\d+)/i.exec(head)?.[1]
        const isChunked = /transfer-encoding: chunked/i.test(head)
        if (end === -1 || !head.startsWith('HTTP/1.1 200') || (declared === undefined && !isChunked)) return done(new Error(`unexpected answer: ${head.slice(0, 60)}`))
        length = isChunked ? chunk.length - end - 4 : Number(declared)
        missing = isChunked ? Number.POSITIVE_INFINITY : length - (chunk.length - end - 4)
      } else if (missing === Number.POSITIVE_INFINITY) length += chunk.length
      else missing -= chunk.length
      // The empty chunk that ends an answer may come alone, or cut in two.
      tail = `${tail}${chunk.subarray(-7).toString('latin1')}`.slice(-7)
      if (missing === Number.POSITIVE_INFINITY && tail === '\r\n0\r\n\r\n') return done(null)
      if (missing === 0) done(null)
    }
    socket.on('data', onData).once('error', done)
    socket.write(request)
  })
}
