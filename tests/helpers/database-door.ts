import { connect, createServer, type Server, type Socket } from 'node:net'
import { Transform } from 'node:stream'

export type Door = {
  port: number
  /** From now on every piece of an answer comes so many milliseconds late. */
  slowDown: (milliseconds: number) => void
  close: () => Promise<void>
}

/** The address that a site knows its database by: a restarted embedded server listens elsewhere. This machine alone. */
export async function openDoor(target: number, port = 0): Promise<Door> {
  let lateMs = 0
  const sockets = new Set<Socket>()
  const late = () => new Transform({ transform: (piece, _, done) => { if (lateMs === 0) done(null, piece); else setTimeout(() => { done(null, piece) }, lateMs) } })
  const server: Server = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1')
    for (const [one, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
    incoming.pipe(outgoing)
    outgoing.pipe(late()).pipe(incoming)
  })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : port,
    slowDown: (milliseconds) => { lateMs = milliseconds },
    close: () => new Promise((resolve) => {
      server.close(() => { resolve() })
      for (const socket of sockets) socket.destroy()
    }),
  }
}
