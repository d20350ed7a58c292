import { withoutAccents } from '#lib/platform/format/plain-words'
import type { Moment } from './list-moments.ts'
import { MOMENT_SOURCE, readMoment } from './list-moments.ts'

/** To whom places may be reserved, or given first. Only lawful, positive criteria are known: anything else stays to be read by a person. */
export type Reservation = 'family' | 'long_term_illness' | 'pregnancy' | 'child' | 'over_70' | 'disability' | 'hospital_discharge'
export type StatedPlaces = { count: number; period: 'month' | 'total' }

/** What the words of an answer say, taken one by one; `leftover` is what was not understood. */
export type AnswerFacts = {
  yes: boolean; closed: boolean; unknown: boolean; doubt: boolean; only: boolean; except: boolean; priority: boolean
  caseByCase: boolean; occasional: boolean; notTreating: boolean; replacement: boolean
  absence: boolean; departure: boolean; openEnded: boolean
  until: Moment | null; back: Moment | null; from: Moment | null; notBefore: Moment | null; at: Moment | null
  places: StatedPlaces | null
  targets: Reservation[]
  leftover: string
}

const NUMBERS: Readonly<Record<string, number>> = { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, huit: 8, dix: 10 }
const COUNT = `(?<count>\\d{1,2}|${Object.keys(NUMBERS).join('|')})`
const PEOPLE = '(?:(?:nouveaux? |nouvelles? |nvx |nx )?(?:places?|patients?|pts?|personnes?|dossiers?|nouveaux|nvx)(?: max(?:i|imum)?)?)'
const DATE = `(?<moment>${MOMENT_SOURCE})`

const TARGETS: readonly (readonly [Reservation, string])[] = [
  ['family', '(?:membres? de (?:la |leur )?)?(?:(?:leurs?|ses|mes|nos) )?familles?(?: (?:proches?|proche))?(?: (?:de |des |d |avec )?(?:(?:mes|ses|nos|leurs|ma|sa) )?(?:patients?|patientele)(?: (?:deja )?(?:suivis?|connus?|existants?))?| deja suivies?)?|(?:proches|conjoints?|fratries?)(?: (?:de |des )?(?:ses |mes |nos )?patients?)?|regroupements? fami?lial'],
  ['long_term_illness', '(?:patients? )?(?:en )?ald|affections? (?:de )?longue duree|maladies? chroniques?'],
  ['pregnancy', 'femmes? enceintes?|grossesses?'],
  ['child', 'enfants?|bebes?|nourrissons?|nouveaux? nes?'],
  ['over_70', '(?:plus de |\\+ ?(?:de )?)70 ?(?:ans)?|70 ?(?:ans )?(?:et plus|\\+)|plus de 70'],
  ['disability', '(?:personnes? )?handicape(?:e?s?)|(?:personnes? )?en situation de handicap|handicap'],
  ['hospital_discharge', 'sorties? (?:d |de l |de )?(?:hopital|hospitalisation|hospi|hopitaux)'],
]

/** Puts an answer in the form the expressions below expect: lower case, no accents, only letters, figures and . / + ? kept. */
export function plainAnswer(text: string): string {
  return withoutAccents(text)
    .replace(/(\d{4})-(\d{2})-(\d{2})(?:t[\d:.z]*)?/g, '$3/$2/$1')
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1 a $2')
    .replace(/[^a-z0-9/.+?]+/g, ' ')
    .replace(/(?<!\d)[./]|[./](?!\d)/g, (sign) => (sign === '/' ? ' / ' : ' '))
    .replace(/\?+/g, ' ? ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Reads the words of an answer (as `plainAnswer` gives it), the longest and most telling expressions first. */
export function readAnswerFacts(plain: string): AnswerFacts {
  let rest = plain
  const take = (source: string): RegExpExecArray | null => {
    const match = new RegExp(`(?<= |^)(?:${source})(?= |$)`).exec(rest)
    if (match) rest = `${rest.slice(0, match.index)} | ${rest.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim()
    return match
  }
  const says = (source: string) => {
    let isSaid = false
    while (take(source)) isSaid = true
    return isSaid
  }
  const moment = (source: string) => {
    const found = take(source === '' ? DATE : `(?:${source}) ${DATE}`)?.groups?.['moment']
    return found === undefined ? null : readMoment(found)
  }
  const places = () => {
    const monthly = take(`${COUNT}(?: ${PEOPLE})?(?: max(?:i|imum)?)? ?(?:/|par|chaque|x|au) ?mois|${COUNT.replace('count', 'other')} ?${PEOPLE} mensuel(?:le)?s?`)
    const count = monthly?.groups?.['count'] ?? monthly?.groups?.['other']
    if (count !== undefined) return { count: NUMBERS[count] ?? Number(count), period: 'month' as const }
    const total = take(`${COUNT} ${PEOPLE}(?: (?:restantes?|dispo(?:nibles?)?|libres?))?`)?.groups?.['count']
    return total === undefined ? null : { count: NUMBERS[total] ?? Number(total), period: 'total' as const }
  }
  // "du 20/12 au 3/1": the end is kept, and the beginning makes it a question.
  const untilOfRange = moment(`du ${MOMENT_SOURCE} au`)
  const facts: AnswerFacts = {
    departure: says('(?:arret|arrete|cesse|cessation|fin)(?: (?:d |de |de l |son |de son |l |definitif de l )?(?:activite|exercice|exercer|exercer la medecine))|(?:part|depart|parti|partie|en|prend sa|prendra sa)?(?: a la| en| a)? ?retraitee?|depart(?: definitif| du territoire| prevu)?|quitte(?: la commune| le cabinet| le secteur| la region)?|ferme son cabinet|fermeture (?:definitive|du cabinet)'),
    replacement: says('(?:medecin )?remplacante?s?|remplacee? (?:par)?|remplacee?|remplacement'),
    until: untilOfRange ?? moment('jusqu(?:e)?(?: (?:au|aux|a|en|a la|a l|le))?'),
    openEnded: says('jusqu a nouvel ordre|jusqu a nouvel avis|duree indeterminee|sans date(?: de (?:retour|reprise))?|date (?:de retour |de reprise )?inconnue'),
    back: moment('(?:(?:de )?retour|reprend|reprise|reprendra|revient|reviendra)(?: prevue?)?(?: (?:le|en|au|a|a partir (?:de|du|d)|a la|debut))?'),
    notBefore: moment('(?:pas|rien) avant(?: (?:le|la|l))?'),
    from: moment('(?:a partir|a compter) (?:de la|de l|de|du|d)|(?:a partir|a compter) d ici|des(?: la| le)?|ouvre(?: a partir de)?(?: en| le)?|ouverture(?: en| le| prevue en| prevue le)?'),
    absence: says('(?:en |est en |est |actuellement en )?(?:arret(?: (?:maladie|de travail|de maladie))?|conges?(?: (?:de )?(?:maternite|mater|mat|paternite|parental|maladie|annuels?|sabbatique))?|maternite|maladie(?! chronique)|malade|absente?|absence|vacances|hospitalisee?|indisponible|formation|burn out)'),
    places: null, targets: [], at: null,
    closed: says('patient[ei]l+e (?:complete|pleine|fermee|saturee)|(?:ne |n )?(?:en )?(?:prend|prends|prennent|accepte|acceptent|accueille|peut)(?: en)? (?:plus|pas|aucuns?)(?: (?:de|d|aucun))?(?: (?:nouveaux?|nouvelles?|nvx))?(?: (?:patients?|patientele))?|plus (?:de |aucune? |d )?(?:places?|nouveaux?|nvx|disponibilites?|dispo)(?: patients?)?|(?:pas de|aucune?|zero|0) (?:places?|nouveaux?|nvx|disponibilites?|dispo)(?: patients?)?|(?:liste|fichier) (?:complete?|fermee?)|pas (?:pour le moment|pour l instant|actuellement|en ce moment)|plus (?:maintenant|pour le moment)|jamais'),
    occasional: says('(?:recoit )?ponctuel(?:lement|les?)?(?: (?:sans devenir|sans etre) (?:medecin traitant|mt))?|(?:en )?depannage|urgences? (?:seulement|uniquement)|sans devenir (?:medecin traitant|mt)'),
    notTreating: says('(?:pas|n est pas|non|ne fait pas) (?:de )?(?:medecin traitant|mt)|n exerce pas comme (?:medecin traitant|mt)|sos medecins?|homeopathe?|acupuncteur|angiologue|ehpad'),
    caseByCase: says('(?:au )?cas par cas|au cas|selon (?:les |le )?(?:cas|situations?|demandes?|dossiers?|profil)|sur dossier|apres (?:discussion|entretien)|a (?:voir|discuter|etudier)'),
    priority: says('(?:en )?priorite(?: (?:aux|a|pour(?: les)?))?|prioritaires?|prioritairement|de preference|d abord'),
    only: false, except: false, yes: false, unknown: false, doubt: false, leftover: '',
  }
  facts.places = places()
  facts.targets = TARGETS.flatMap(([reservation, source]) => (says(source) ? [reservation] : []))
  facts.except = says('sauf|excepte|a l exception (?:de|des|du)|hormis|hors')
  facts.only = says('que|qu|uniquement|seulement|seul(?:e|s|es)?|exclusivement|reserve(?:e|s|es)? ?(?:aux?|a la|a|pour)?|juste|limite(?:e|s|es)? (?:aux?|a)')
  facts.closed = says('non|complete?s?|full|saturee?|pleine?|stop|fermee?s?|refus(?:e|ee)?|no') || facts.closed
  facts.yes = says('oui+|ok|yes|d accord|acceptee?|accueille|prend|prends|possible|dispo(?:nible)?s?|ouverte?|volontiers') || facts.yes
  facts.unknown = says('(?:a )?(?:re)?(?:rappeler|appeler|contacter|relancer)|ne sait pas|nsp|sans reponse|pas de reponse|injoignable|messagerie|repondeur|non renseigne|n ?/? ?c|inconnue?|ne repond pas')
  facts.doubt = says('\\?|peut etre|a confirmer|a verifier|probable(?:ment)?|eventuellement') || untilOfRange !== null
  facts.at = moment('en|le|au|a|prevue?|prevue? (?:en|le|pour)|pour') ?? moment('')
  facts.leftover = leftover(rest)
  if (plain === 'o') return { ...facts, yes: true, leftover: '' }
  return plain === 'n' ? { ...facts, closed: true, leftover: '' } : facts
}

const FILLERS = new Set(
  'mais pour le la les l de du des d et ou a au aux en ne n se s son sa ses nos mes leurs ce c est il elle on y medecin medecins traitant mt dr docteur nouveaux nouveau nouvelles nvx patients patient patientele pts place places actuellement maintenant moment instant encore toujours tres bien sur merci svp tous tout toutes sans probleme souci prevu prevue part / |'.split(' '),
)

function leftover(rest: string): string {
  return rest
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word))
    .join(' ')
}
