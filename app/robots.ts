import type { MetadataRoute } from 'next'
import { cachedInstance } from '#lib/instance/cached-instance'
import { publicUrl } from '#lib/platform/env'

/** What search engines may visit: the public site; nothing of a demonstration, which must never be found instead of a real CPTS. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { exampleName } = await cachedInstance()
  if (exampleName !== null) return { rules: { userAgent: '*', disallow: '/' } }
  return { rules: { userAgent: '*', allow: '/', disallow: ['/espace', '/gestion', '/api/', '/connexion'] }, sitemap: `${publicUrl()}/sitemap.xml` }
}
