import { setGlobalProxyFromEnv } from 'node:http'
import { proxySettings } from './env.ts'

/** How a call leaves: through the proxy of the settings, never through it, or not from our server at all. */
type Way = 'proxy' | 'direct' | 'browser'

type OutgoingCall = { to: string; address: string; setting: string; off: string; way: Way; file: string }

/** Every address that the product may call, the file that does, and how each is switched off: nothing else leaves (an architecture test reads the code). */
export const outgoingCalls: readonly OutgoingCall[] = [
  { to: 'database', address: 'yours', setting: 'DATABASE_URL', off: 'no', way: 'direct', file: 'lib/platform/db/client.ts' },
  { to: 'mail server', address: 'yours', setting: 'SMTP_URL', off: 'leave it out: mails wait', way: 'direct', file: 'lib/platform/mail/deliver-mails.ts' },
  { to: 'pictures and documents', address: 'yours', setting: 'S3_ENDPOINT', off: 'leave it out: files stay in `DATA_DIR`', way: 'proxy', file: 'lib/platform/files/s3-storage.ts' },
  { to: 'addresses → positions', address: 'data.geopf.fr', setting: 'GEOCODER_URL', off: '`non`: positions are placed by hand', way: 'proxy', file: 'lib/platform/geo/geocoder-adapter.ts' },
  { to: 'communes', address: 'geo.api.gouv.fr', setting: 'GEO_API_URL', off: '`non`: contours come from a file', way: 'proxy', file: 'lib/territory/geo-api-adapter.ts' },
  { to: 'map tiles', address: 'data.geopf.fr', setting: 'TILE_URL', off: '`non`: the communes alone', way: 'browser', file: 'components/map/register-map.tsx' },
  { to: 'national directory (RPPS)', address: 'none', setting: 'RPPS_DIRECTORY_URL', off: '`non`, as it is', way: 'proxy', file: 'lib/members/national-directory-adapter.ts' },
  { to: 'Pro Santé Connect', address: 'none', setting: 'PSC_ISSUER', off: '`non`, as it is', way: 'proxy', file: 'lib/platform/auth/health-card.ts' },
  { to: 'links of a text, when an editor asks', address: 'any public one', setting: 'LINK_CHECKS', off: '`non`, or a proxy', way: 'direct', file: 'lib/platform/links/ask-link.ts' },
]

const ways: Record<Way, string> = { proxy: 'through the proxy', direct: 'directly', browser: 'the visitor\'s browser' }

/** The README's table of them. */
export function outgoingTable(): string {
  return ['| call | to | setting | switched off by | how |', '|---|---|---|---|---|',
    ...outgoingCalls.map(({ to, address, setting, off, way }) => `| ${to} | ${address} | \`${setting}\` | ${off} | ${ways[way]} |`)].join('\n')
}

/** From here on this process calls others through the proxy of the settings, when they name one. To be called before anything else goes out. */
export function useProxy(): void {
  const proxy = proxySettings()
  if (proxy !== null) setGlobalProxyFromEnv(proxy)
}
