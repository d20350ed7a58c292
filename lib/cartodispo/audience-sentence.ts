import { plural } from '#lib/platform/format/french-count'
import type { AudienceName } from './statement-content.ts'

type Counts = Record<Exclude<AudienceName, 'public'>, number>

/** Who exactly reads an entry of this audience, with the number of people: printed on the doctor's own screen. */
export function audienceSentence(audience: AudienceName, readers: Counts): string {
  switch (audience) {
    case 'coordination': return `Lu par la coordination seule (${people(readers.coordination)}).`
    case 'members': return `Lu par les membres de la CPTS et la coordination (${people(readers.members)}).`
    case 'partners': return `Lu par les partenaires conventionnés et la coordination (${people(readers.partners)}).`
    case 'public': return 'Lu par tout le monde, sur le site public.'
  }
}

function people(count: number): string {
  return plural(count, 'personne', 'personnes')
}
