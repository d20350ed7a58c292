import { createServer } from 'node:net'
import { CommandError } from './command.ts'

/** The port to listen on: the one asked for, provided it is free, or any free one for 0. */
export async function listeningPort(host: string, asked: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => { reject(new CommandError(refusal(error.code, host, asked))) })
    server.listen(asked, host, () => {
      const address = server.address()
      const port = address && typeof address === 'object' ? address.port : asked
      server.close(() => { resolve(port) })
    })
  })
}

function refusal(code: string | undefined, host: string, asked: number): string {
  if (code === 'EADDRINUSE') {
    return `Le port ${asked} est déjà pris par un autre programme. Choisissez-en un autre (PORT=3001 npm run demo), ou laissez-nous en trouver un libre (PORT=0 npm run demo).`
  }
  if (code === 'EACCES') return `Ce compte n'a pas le droit d'écouter sur le port ${asked}. Choisissez un port à partir de 1024 (PORT=3000 npm run demo).`
  return `Impossible d'écouter sur ${host}:${asked} (${code ?? 'raison inconnue'}). Vérifiez les réglages HOST et PORT.`
}
