import { cachedInstance } from '#lib/instance/cached-instance'
import { now } from '#lib/platform/clock'
import { publicUrl } from '#lib/platform/env'
import { securityText } from '#lib/platform/web/security-text'

export const dynamic = 'force-dynamic'

/** Whom to tell about a weakness of this site (RFC 9116). */
export async function GET(): Promise<Response> {
  const { email } = await cachedInstance()
  return new Response(securityText({ site: publicUrl(), email, now: now() }), { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } })
}
