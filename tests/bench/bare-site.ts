import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '#lib/platform/db/embedded-server'
import { root } from '#tests/architecture/file-kinds'

export type BareSite = { port: number; stop: () => Promise<void> }

const files = {
  'package.json': '{ "type": "module", "private": true }',
  'next.config.js': 'export default { poweredByHeader: false }\n',
  'app/layout.jsx': `export default function Layout({ children }) { return <html lang="fr"><body>{children}</body></html> }\n`,
  'app/page.jsx': `export const metadata = { title: 'Bonjour', description: 'Une page nue' }\nexport default function Page() { return <main><h1>Bonjour</h1><p>Une page nue.</p></main> }\n`,
}

/** The least that a Next page can be, built and served by Next's own server: what every page of ours is compared with. */
export async function openBareSite(): Promise<BareSite> {
  const folder = path.join(root, '.next-bare') // Inside the project, so that it finds the very same Next and React.
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  const build = spawnSync(process.execPath, [next, 'build', folder], { env: { ...environment, NODE_ENV: 'production' }, encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`the bare page could not be built:\n${build.stdout}${build.stderr}`)
  const port = await freePort()
  const server = spawn(process.execPath, [next, 'start', folder, '-p', String(port), '-H', '127.0.0.1'], { env: { ...environment, NODE_ENV: 'production' }, stdio: 'ignore' })
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if ((await fetch(`http://127.0.0.1:${port}`).catch(() => null))?.ok) break
    await new Promise((resolve) => { setTimeout(resolve, 250) })
  }
  return {
    port,
    stop: async () => {
      const gone = new Promise((resolve) => { server.once('exit', resolve) })
      server.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
