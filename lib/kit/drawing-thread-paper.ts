import path from 'node:path'
import { parentPort } from 'node:worker_threads'
import { Font, renderToBuffer } from '@react-pdf/renderer'
import type { PaperFacts } from './kit-facts.ts'
import { kitPaper } from './kit-paper.ts'

// The other end of `renderer-adapter.ts`, in a thread of its own: drawing a page takes a processor for half a second.
const fonts = path.join(import.meta.dirname, 'fonts')
Font.register({ family: 'Texte', fonts: [{ src: path.join(fonts, 'atkinson-hyperlegible-next-400.ttf'), fontWeight: 400 }, { src: path.join(fonts, 'atkinson-hyperlegible-next-700.ttf'), fontWeight: 700 }] })
Font.register({ family: 'Titre', src: path.join(fonts, 'bricolage-grotesque-700.ttf') })
// A word is never cut: French names and numbers are read whole.
Font.registerHyphenationCallback((word) => [word])

type Asked = { id: number; facts: PaperFacts }

parentPort?.on('message', ({ id, facts }: Asked) => {
  renderToBuffer(kitPaper(facts)).then(
    (bytes) => parentPort?.postMessage({ id, bytes: new Uint8Array(bytes) }),
    (error: unknown) => parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) }),
  )
})
