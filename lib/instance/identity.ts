type Identity = { phone: string; phoneHours: string; exampleName: string | null }

/** The number as it is dialled and as people say it; null while the coordinator has not typed one. */
export function phoneOf(instance: Identity): { number: string; display: string; hours: string } | null {
  const digits = instance.phone.replace(/\D/g, '')
  if (digits === '') return null
  const display = digits.length === 10 ? digits.replace(/(\d\d)(?=\d)/g, '$1 ') : digits
  const number = digits.length === 10 ? `+33${digits.slice(1)}` : digits
  return { number, display, hours: instance.phoneHours.replace(/(\d) h/g, '$1\u00a0h') }
}

/** The banner of a demonstration; null on a real site. */
export function demoSentence(instance: Pick<Identity, 'exampleName'>): string | null {
  return instance.exampleName === null ? null : 'Les personnes, les numéros et les réponses montrés ici sont inventés.'
}
