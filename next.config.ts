import path from 'node:path'
import type { NextConfig } from 'next'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(self)' },
]

const config: NextConfig = {
  // Separate build folders let the demo and the browser tests run side by side.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: path.resolve(import.meta.dirname, 'lib/platform/cache/handler.ts'),
  // Browsers and proxies ask again each time; what is fresh is known here only.
  headers: async () => [{ source: '/((?!_next/static/).*)', headers: [...securityHeaders, { key: 'Cache-Control', value: 'max-age=0, must-revalidate' }] }],
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once.
  serverExternalPackages: ['pg', 'exceljs', 'pino', 'graphile-worker', '@etalab/decoupage-administratif'],
}

export default config
