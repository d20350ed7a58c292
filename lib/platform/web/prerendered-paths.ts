import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifest = z.object({
  routes: z.record(z.string(), z.object({ initialStatus: z.number().optional() })),
  dynamicRoutes: z.record(z.string(), z.object({ routeRegex: z.string() })),
})
const routes = z.object({ staticRoutes: z.array(z.object({ page: z.string() })) })

/** Tells, from what the build wrote down, whether an address is a page that is the same for everyone. */
export function prerenderedPaths(buildFolder: string): (pathname: string) => boolean {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(buildFolder, file), 'utf8'))
  const made = manifest.parse(read('prerender-manifest.json'))
  const fixed = new Set(Object.keys(made.routes).filter((one) => !one.startsWith('/_')))
  // An address of its own wins over a pattern: what is not prerendered there is made for each request.
  const others = new Set(routes.parse(read('routes-manifest.json')).staticRoutes.map((one) => one.page).filter((one) => !fixed.has(one)))
  const patterns = Object.values(made.dynamicRoutes).map((one) => new RegExp(one.routeRegex))
  return (pathname) => fixed.has(pathname) || (!others.has(pathname) && patterns.some((pattern) => pattern.test(pathname)))
}
