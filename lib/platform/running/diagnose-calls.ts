import { createTransport } from 'nodemailer'
import { env } from '#lib/platform/env'
import { type Finding, good, look } from './diagnosis.ts'

const timeoutMs = 4000

/** Each outgoing address that the settings name: whether it answers from here, or is switched off. Any answer will do. */
export async function diagnoseCalls(): Promise<Finding[]> {
  const { GEOCODER_URL, GEO_API_URL, RPPS_DIRECTORY_URL, S3_ENDPOINT, SMTP_URL, TILE_URL, LINK_CHECKS } = env()
  const asked = await Promise.all([
    reach('adresses (GEOCODER_URL)', GEOCODER_URL), reach('communes (GEO_API_URL)', GEO_API_URL), reach('annuaire national (RPPS_DIRECTORY_URL)', RPPS_DIRECTORY_URL),
    reach('fichiers (S3_ENDPOINT)', S3_ENDPOINT ?? 'non'), reachMail(SMTP_URL),
  ])
  return [...asked, good('tuiles (TILE_URL)', TILE_URL === 'non' ? 'coupées' : 'demandées par le navigateur des visiteurs'), good('liens (LINK_CHECKS)', LINK_CHECKS === 'non' ? 'jamais demandés' : 'demandés quand un rédacteur le veut')]
}

async function reach(part: string, address: string): Promise<Finding> {
  if (address === 'non') return good(part, 'coupé')
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' })
    return good(part, 'répond')
  } catch {
    return look(part, 'ne répond pas d’ici')
  }
}

async function reachMail(smtp: string | undefined): Promise<Finding> {
  const part = 'courriel (SMTP_URL)'
  if (smtp === undefined) return good(part, 'coupé')
  const transport = createTransport({ url: smtp, connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs })
  const answers = await transport.verify().then(() => true, () => false)
  transport.close()
  return answers ? good(part, 'répond, et reconnaît le compte') : look(part, 'ne répond pas, ou refuse le compte')
}
