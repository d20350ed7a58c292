import { accountId } from './build-accounts.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousEmail, fictitiousPhone } from './fictitious.ts'
import { stableId } from './stable-id.ts'

type Told = {
  reference: string; subject: ExampleRows['contactMessages'][number]['subject']; name: string; daysAgo: number; body: string; answer?: string
  reach: 'phone' | 'mail'; state: 'new' | 'open' | 'closed'
}

/** What anybody might write to a CPTS: some of it read, some answered. */
const messages: readonly Told[] = [
  { reference: 'H4KM7P', subject: 'doctor', name: 'Odile Vannier', daysAgo: 0, reach: 'phone', state: 'new', body: 'Bonjour, je viens de déménager et je cherche un médecin traitant pour mon mari et moi. Nous ne sommes pas à l’aise avec internet : pouvez-vous nous appeler, plutôt le matin ?' },
  { reference: 'T9RLA3', subject: 'membership', name: 'Gaspard Lemoine, orthophoniste', daysAgo: 1, reach: 'mail', state: 'new', body: 'Je m’installe en janvier. Puis-je assister à une réunion avant d’adhérer ?' },
  { reference: 'C3WFX9', subject: 'partnership', name: 'Centre social de la Place', daysAgo: 3, reach: 'mail', state: 'open', body: 'Nous organisons une matinée pour les aidants au printemps et aimerions en parler avec vous.' },
  { reference: 'D7NVE4', subject: 'site', name: 'Rémi Castelain', daysAgo: 9, reach: 'mail', state: 'closed', answer: 'Remercié, adresse corrigée le jour même.', body: 'L’adresse de la pharmacie de la gare n’est plus la bonne sur votre annuaire.' },
  { reference: 'M4AYJ7', subject: 'event', name: 'Inès Duquesne', daysAgo: 20, reach: 'phone', state: 'closed', answer: 'Appelée : la soirée reste ouverte aux remplaçants.', body: 'La soirée sur la vaccination est-elle ouverte aux infirmières remplaçantes ?' },
]

/** Messages of the public, each at the point where the coordination has left it. */
export function buildContact(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  if (!example.members) return
  messages.forEach(({ reference, subject, name, daysAgo, body, answer, reach, state }, index) => {
    // Older than the present, whatever the hour at which the example is loaded.
    const receivedAt = daysAgo === 0 ? new Date(clock.now.getTime() - 7_200_000) : clock.officeHour(clock.workingDayAgo(daysAgo), reference)
    const after = (hours: number) => new Date(Math.min(receivedAt.getTime() + hours * 3_600_000, clock.now.getTime()))
    const holder = accountId('coordination')
    rows.contactMessages.push({
      id: stableId('contact', reference), reference, subject, name, body, receivedAt, version: state === 'new' ? 1 : 2,
      email: reach === 'mail' ? fictitiousEmail(`visiteur.${index + 1}`) : '', phone: reach === 'phone' ? fictitiousPhone(9_000 + index) : '',
      readAt: state === 'new' ? null : after(2), readById: state === 'new' ? null : holder, assignedToId: state === 'new' ? null : holder,
      replyMeans: answer === undefined ? null : reach, replyNote: answer ?? '', repliedAt: answer === undefined ? null : after(3),
      closedAt: state === 'closed' ? after(3) : null, closedById: state === 'closed' ? holder : null,
    })
  })
}
