import { JsonLd } from '#components/content/json-ld'
import { cachedInstance } from '#lib/instance/cached-instance'
import { cachedLogo } from '#lib/instance/cached-logo'
import { phoneOf } from '#lib/instance/identity'
import { pictureAddress } from '#lib/media/media-address'
import { bestWidth } from '#lib/media/picture-shape'
import { publicUrl } from '#lib/platform/env'

/** Who the CPTS is, for search engines: its names, its logo (or its emblem), how to reach it, where it works. */
export async function OrganisationJsonLd({ areas }: { areas: readonly string[] }) {
  const [instance, logo] = await Promise.all([cachedInstance(), cachedLogo()])
  const phone = phoneOf(instance)
  return (
    <JsonLd data={{
      '@type': 'MedicalOrganization', name: instance.fullName, alternateName: instance.shortName, url: publicUrl(), description: instance.tagline,
      logo: `${publicUrl()}${logo === null ? '/icons/512.png' : pictureAddress(logo.picture, bestWidth(logo.picture.width, 960))}`,
      ...(phone === null ? {} : { telephone: phone.number }), ...(instance.address === '' ? {} : { address: instance.address.replaceAll('\n', ', ') }),
      areaServed: areas.map((name) => ({ '@type': 'City', name })),
    }} />
  )
}
