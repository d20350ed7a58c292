import type { NextConfig } from 'next'

const config: NextConfig = {
  // Separate build folders let the demo and the browser tests run side by side.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, once.
  serverExternalPackages: ['pg', 'exceljs', 'pino', 'graphile-worker', '@etalab/decoupage-administratif'],
}

export default config
