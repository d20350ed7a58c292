import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import { frenchSpaces } from '#lib/platform/format/french-spaces'

type Identity = { phone: string; phoneHours: string; exampleName: string | null }

/** The number as it is dialled and as people say it, with its hours (in general words while nobody typed them); null while the coordinator has not typed one. */
export function phoneOf(instance: Identity): { number: string; display: string; hours: string } | null {
  const digits = instance.phone.replace(/\D/g, '')
  if (digits === '') return null
  return { number: phoneAddress(digits).replace(/^tel:/, ''), display: frenchPhone(digits), hours: frenchSpaces(instance.phoneHours || 'aux heures de la coordination') }
}

/** The banner of a demonstration; null on a real site. */
export function demoSentence(instance: Pick<Identity, 'exampleName'>): string | null {
  if (instance.exampleName === 'vide') return 'Une installation vide, pour essayer la mise en route.'
  return instance.exampleName === null ? null : 'Les personnes, les numéros et les réponses montrés ici sont inventés.'
}
