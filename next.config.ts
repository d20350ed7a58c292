import path from 'node:path'
import type { NextConfig } from 'next'

/** What other sites may read and show: feeds of what everybody may know. */
const publicFeeds = ['/api/medecins.json', '/api/medecins.csv', '/agenda/calendrier.ics', '/agenda/flux.xml', '/actualites/flux.xml', '/statistiques/donnees.csv']

const config: NextConfig = {
  // Separate build folders let the demo and the browser tests run side by side.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  compress: false, // Our own server does it: once for what it keeps, as it goes for the rest.
  reactStrictMode: true,
  cacheHandler: path.resolve(import.meta.dirname, 'lib/platform/cache/handler.ts'),
  headers: async () => [
    // What every answer says is written by our own server (lib/platform/web/security-headers.ts); here is what differs.
    ...publicFeeds.map((source) => ({ source, headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }, { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }] })),
    // The desk reads codes with its camera, and is reached from the office without the page being loaded anew.
    ...['/pointage', '/gestion/:path*'].map((source) => ({ source, headers: [{ key: 'Permissions-Policy', value: 'camera=(self), microphone=(), geolocation=()' }] })),
    // Drafts as the public will see them: for their writers alone, kept nowhere, and framed by the page that shows them on a telephone.
    { source: '/gestion/contenus/:kind/:id/apercu', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }, { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' }, { key: 'Cache-Control', value: 'private, no-store' }] },
    // Pages get theirs from proxy.ts, or from our server when they are kept; what is no page loads nothing.
    { source: '/icons/:path*', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" }] },
  ],
  // What a browser keeps of a page it has left: nothing that somebody may have changed meanwhile.
  experimental: { globalNotFound: true, staleTimes: { dynamic: 0, static: 30 } },
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once.
  serverExternalPackages: ['pg', 'exceljs', 'pino', 'graphile-worker', '@etalab/decoupage-administratif'],
}

export default config
