import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '#lib/platform/db/embedded-server'
import { root } from '#tests/architecture/file-kinds'

export type Proxy = { port: number; stop: () => Promise<void> }

/** Whether this machine has a program of that name. */
export function hasProgram(name: string): boolean {
  return spawnSync('which', [name], { stdio: 'ignore' }).status === 0
}

/**
 * nginx with the project's own `ops/nginx.conf`, as it is but for the places: without certificate and on free ports, its
 * cache in `folder`, in front of the web servers on `ports`. `/fichier` is a file of `bytes` that nginx serves from the disk by itself.
 */
export async function openRecommendedProxy(folder: string, ports: readonly number[], file: Buffer): Promise<Proxy> {
  const own = await freePort()
  mkdirSync(path.join(folder, 'www'), { recursive: true })
  writeFileSync(path.join(folder, 'www/fichier'), file)
  const include = readFileSync(path.join(root, 'ops/cpts-proxy.conf'), 'utf8').replace('X-Forwarded-Proto $scheme', 'X-Forwarded-Proto http')
    // Browsers leave the usual ports out of the names they send; these are on another.
    .replaceAll('$host;', '$http_host;')
  writeFileSync(path.join(folder, 'cpts-proxy.conf'), include)
  writeFileSync(path.join(folder, 'nginx.conf'), [
    'worker_processes auto;', `pid ${folder}/nginx.pid;`, `error_log ${folder}/error.log;`, 'events { worker_connections 4096; }',
    'http {', 'access_log off;', 'default_type application/octet-stream;', 'sendfile on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`),
    recommended(folder, own, ports), '}',
  ].join('\n'))
  const server = spawn('nginx', ['-c', path.join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit' })
  for (let attempt = 0; attempt < 40; attempt += 1) {
    if (await fetch(`http://127.0.0.1:${own}/fichier`).catch(() => null)) break
    await new Promise((resolve) => { setTimeout(resolve, 100) })
  }
  return {
    port: own,
    stop: async () => {
      const gone = new Promise((resolve) => { server.once('exit', resolve) })
      server.kill('SIGTERM')
      await gone
    },
  }
}

/** The recommended configuration with this machine's places; each replacement must find what it replaces. */
function recommended(folder: string, own: number, ports: readonly number[]): string {
  let text = readFileSync(path.join(root, 'ops/nginx.conf'), 'utf8')
  const replace = (pattern: RegExp, by: string) => {
    if (!pattern.test(text)) throw new Error(`ops/nginx.conf no longer has ${String(pattern)}`)
    text = text.replace(pattern, by)
  }
  replace(/server \{\s*listen 80;[\s\S]*?\n\}\n/, '')
  replace(/listen 443 ssl http2 reuseport;\s*listen \[::\]:443 ssl http2 reuseport;/, `listen 127.0.0.1:${own} reuseport;`)
  replace(/ssl_certificate [\s\S]*?ssl_protocols [^\n]*\n/, `location = /fichier { root ${folder}/www; }\n`)
  replace(/\/var\/cache\/nginx\/cpts/, path.join(folder, 'cache'))
  replace(/server 127\.0\.0\.1:3000 max_fails=0;/, ports.map((port) => `server 127.0.0.1:${port} max_fails=0;`).join(' '))
  return text.replaceAll('/etc/nginx/cpts-proxy.conf', path.join(folder, 'cpts-proxy.conf'))
}
