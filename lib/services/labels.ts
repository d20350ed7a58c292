import type { ServiceReportKind } from './report-kinds.ts'

/** What may be wrong, as the reader says it and as the coordination's task names it. */
export const serviceReportLabels: Record<ServiceReportKind, string> = {
  phone: 'Le numéro n’est pas le bon, ou ne répond jamais', hours: 'Les horaires ont changé', delay: 'Le délai n’est plus celui-là', how: 'La façon d’adresser a changé', gone: 'Ce service n’existe plus ici', other: 'Autre chose',
}
