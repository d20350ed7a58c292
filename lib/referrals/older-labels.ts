import { factorNeededMessage } from '#lib/accounts/messages'
import { failureSentence } from '#lib/imports/import-labels'
import type { Day } from '#lib/platform/day'
import { frenchCount } from '#lib/platform/format/french-count'
import { frenchDay, untilWhen } from '#lib/platform/format/french-date'
import type { RefusalDetails } from '#lib/platform/result'
import type { OlderEnd } from './older-ends.ts'
import type { OlderFault } from './older-line.ts'

const titles = (details: RefusalDetails) => (Array.isArray(details['columns']) ? details['columns'].map((one) => `« ${String(one)} »`).join(', ') : '')
const compulsory = 'Il faut une ligne de titres, avec au moins « Nom », « Prénom », « Date de naissance », « Date de la demande » et « Commune ».'

/** Refusals with words of their own; the others are those of any list that is read. */
const own = {
  'no-header': () => `Ce fichier n’a pas de ligne qui nomme ses colonnes. ${compulsory}`,
  'columns-missing': (details) => `Ce fichier n’a pas toutes les colonnes nécessaires. Il manque : ${titles(details)}. Ajoutez-les, ou corrigez leur titre, puis recommencez.`,
  'too-many-lines': ({ lines }) => `Cette liste a plus de ${String(lines)} lignes : coupez-la en plusieurs fichiers.`,
  'file-too-large': () => 'Ce fichier dépasse 5 Mo.',
  'second-factor-needed': () => factorNeededMessage,
} as const satisfies Record<string, (details: RefusalDetails) => string>

/** Why a list of people who wait was not read, and what to do. */
export function olderRefusalSentence(code: string, details: RefusalDetails): string {
  return isOwn(code) ? own[code](details) : failureSentence({ code, details })
}

function isOwn(code: string): code is keyof typeof own {
  return Object.hasOwn(own, code)
}

/** Why a line is left out; `detail` is what it said, or what helps. */
export function olderFaultSentence({ fault, detail, neighbour }: { fault: OlderFault; detail: string; neighbour?: string }): string {
  switch (fault) {
    case 'name': return 'Il manque le nom ou le prénom.'
    case 'birth': return detail === '' ? 'Il manque la date de naissance.' : `La date de naissance « ${detail} » n’est pas complète : écrivez le jour, le mois et l’année en quatre chiffres.`
    case 'asked': return detail === '' ? 'Il manque la date de la demande.' : `La date de la demande « ${detail} » n’a pas été comprise.`
    case 'asked-future': return `La date de la demande « ${detail} » est à venir.`
    case 'asked-too-old': return `La demande date de plus de cinq ans (${detail}) : si la personne cherche encore, notez un appel.`
    case 'town': return 'Il manque la commune.'
    case 'town-unknown': return detail === '' ? 'La commune n’a pas été reconnue.' : `La commune n’a pas été reconnue. Peut-être : ${detail} ?`
    case 'town-outside': return neighbour === undefined ? `« ${detail} » n’est pas dans le territoire. Notez un appel si la personne est suivie ici.` : `« ${detail} » relève de la CPTS voisine, ${neighbour} : dirigez la personne vers elle.`
    case 'no-way-to-reach': return 'Ni téléphone, ni courriel, ni adresse : cette personne ne peut pas être informée.'
    case 'twice-in-list': return `La même personne est déjà à la ligne ${detail}, dont la date est gardée.`
    case 'known-already': return `Une demande existe déjà pour cette personne, depuis le ${frenchDay(detail, '')}.`
  }
}

export const olderEndLabels: Record<OlderEnd, string> = {
  found: 'A trouvé un médecin', declined: 'Ne souhaite pas que l’on cherche', moved: 'A quitté le territoire', deceased: 'Est décédée', unreachable: 'Reste injoignable', mistake: 'Erreur dans la liste, ou demande en double',
}

export const informMessages = {
  'not-found': 'Cette demande n’attend plus d’être annoncée : elle est partie, ou effacée.',
  'sent-already': 'Cette personne vient d’être informée, par quelqu’un d’autre ou dans un autre onglet.',
  'changed-meanwhile': 'Un essai vient d’être noté par quelqu’un d’autre. Rechargez la page.',
  'consent-giver': 'À cet âge, ce n’est pas cette personne qui peut donner l’accord : avant 16 ans, un parent ; à 16 ou 17 ans, la personne avec un parent ; à partir de 18 ans, elle-même ou son représentant légal.',
  'identity-missing': 'Indiquez qui est la personne.',
} as const

/** How many requests go by themselves, and when. */
export function olderEndingSentence({ count, firstOn, by }: { count: number; firstOn: Day; by: Day }, today: Day): string {
  const first = firstOn <= today ? 'la nuit prochaine' : untilWhen(firstOn, today)
  if (count === 1) return `Une personne d’une ancienne liste n’a pas été informée : sa demande s’effacera en entier ${first}.`
  const until = firstOn > by ? '' : ` d’ici au ${frenchDay(by, today)}`
  return `${frenchCount(count)} personnes d’anciennes listes n’ont pas été informées : leurs demandes s’effaceront en entier${until}, les premières ${first}.`
}

/** Why nobody can be called, where identities are not kept any more. */
export const olderNotCallable = 'Cette installation ne garde plus d’identités : ces personnes ne peuvent plus être appelées d’ici. Si vous avez encore votre propre liste, notez un appel pour celles qui attendent toujours.'
