import { factorNeededMessage } from '#lib/accounts/messages'
import { frenchDay } from '#lib/platform/format/french-date'
import type { RefusalDetails } from '#lib/platform/result'
import type { KeepWhoRefusal } from './keep-who.ts'

const whose = ({ number }: RefusalDetails) => (number === 1 ? '' : ` de la ${String(number)}e personne`)

/** Why what was told of the people of an adressage cannot stand. */
export const whoMessages = {
  'birth-date': (details: RefusalDetails) => `La date de naissance${whose(details)} n’est pas possible : elle est à venir, ou trop ancienne.`,
  'age-differs': (details: RefusalDetails) => `La date de naissance${whose(details)} ne va pas avec la tranche d’âge choisie. Corrigez l’une ou l’autre.`,
  'same-person-twice': 'La même personne est écrite deux fois. Retirez-en une, ou corrigez le prénom ou la date de naissance.',
  'identity-not-kept': 'Ici, aucune identité n’est gardée : rechargez la page.',
  'second-factor-needed': factorNeededMessage,
  'possible-duplicate': { field: 'sendAnyway', message: ({ on, today }: RefusalDetails) => `Une demande pour quelqu’un de ce nom, né le même jour, a déjà été envoyée le ${frenchDay(String(on), String(today))}. Parlez-en avec la personne, ou avec la coordination. Si c’est bien une nouvelle demande, cochez cette case et envoyez encore.` },
} as const satisfies Record<KeepWhoRefusal, unknown>

export const yesNoOptions = [{ value: 'oui', label: 'Oui' }, { value: 'non', label: 'Non' }] as const
