import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifest = z.object({
  routes: z.record(z.string(), z.object({ initialStatus: z.number().optional() })),
  dynamicRoutes: z.record(z.string(), z.object({ routeRegex: z.string() })),
})

/** Tells, from what the build wrote down, whether an address is a page that is the same for everyone. */
export function prerenderedPaths(buildFolder: string): (pathname: string) => boolean {
  const { routes, dynamicRoutes } = manifest.parse(JSON.parse(readFileSync(path.join(buildFolder, 'prerender-manifest.json'), 'utf8')))
  const fixed = new Set(Object.keys(routes).filter((one) => !one.startsWith('/_')))
  const patterns = Object.values(dynamicRoutes).map((one) => new RegExp(one.routeRegex))
  return (pathname) => fixed.has(pathname) || patterns.some((pattern) => pattern.test(pathname))
}
