import path from 'node:path'
import type { NextConfig } from 'next'

const tiles = new URL((process.env['TILE_URL'] ?? 'https://data.geopf.fr/').replace(/[{}]/g, '')).origin

// No third party but map tiles, which a person asks for by opening the map. Cached pages cannot carry nonces: their
// inline scripts are allowed for now, and will be by their hashes.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: ${tiles}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = [
  // Development evaluates code and speaks over a socket.
  ...(process.env.NODE_ENV === 'production' ? [{ key: 'Content-Security-Policy', value: contentSecurityPolicy }] : []),
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const config: NextConfig = {
  // Separate build folders let the demo and the browser tests run side by side.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: path.resolve(import.meta.dirname, 'lib/platform/cache/handler.ts'),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Public pages: browsers and proxies ask again each time; what is fresh is known here only.
    { source: '/', headers: [{ key: 'Cache-Control', value: 'max-age=0, must-revalidate' }] },
    { source: '/:page(medecins|territoire|mentions-legales|donnees-personnelles|accessibilite)/:rest*', headers: [{ key: 'Cache-Control', value: 'max-age=0, must-revalidate' }] },
  ],
  // What a browser keeps of a page it has left: nothing that somebody may have changed meanwhile.
  experimental: { globalNotFound: true, staleTimes: { dynamic: 0, static: 30 } },
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once.
  serverExternalPackages: ['pg', 'exceljs', 'pino', 'graphile-worker', '@etalab/decoupage-administratif'],
}

export default config
