/** What is wrong with a note, in a French sentence, and what could be written instead. */
export type NoteFault = { kind: 'exclusion' | 'identity'; found: string; message: string; suggestion: string }

type Excluded = { words: string; why: string; suggestion: string }

// Words are compared without accents, capitals or punctuation.
const excluded: readonly Excluded[] = [
  {
    words: 'c2s|css|cmu|cmuc|cmu c|acs|ame|aide medicale|complementaire sante(?: solidaire)?|couverture (?:maladie )?universelle',
    why: 'Refuser quelqu’un pour sa couverture (C2S, AME) est une discrimination.',
    suggestion: 'Pensez à apporter votre carte Vitale ou votre attestation de droits.',
  },
  {
    words: 'etrangers?|etrangeres?|sans papiers?|migrants?|migrantes?|refugies?|roms?|gens du voyage|arabes?|africains?|noirs?|immigres?|non francophones?|(?:qui )?ne parl(?:e|ent) pas (?:le )?francais',
    why: 'Refuser quelqu’un pour son origine ou sa langue est une discrimination.',
    suggestion: 'Consultations en français ; un interprète est bienvenu.',
  },
  {
    words: 'handicapes?|handicapees?|handicap|sourds?|aveugles?|fauteuils?(?: roulants?)?|autistes?|obeses?|vih|sida|seropositifs?|toxicomanes?|drogues?|addicts?|alcooliques?|psy|psychiatriques?|cas psy|depressifs?|malades? (?:lourds?|chroniques?)|patients? lourds?|cas lourds?|polypathologiques?|ald|cancers?|diabetiques?',
    why: 'Refuser quelqu’un pour sa santé ou son handicap est une discrimination.',
    suggestion: 'Priorité aux situations indiquées ci-dessus ; pour les autres, appelez-nous.',
  },
  {
    words: 'musulmans?|musulmanes?|voile|voilees?|juifs?|juives?|chretiens?|homosexuels?|homosexuelles?|gays?|lesbiennes?|trans|transgenres?|hommes?|femmes?|celibataires?|chomeurs?|rsa|precaires?|sdf|sans domicile|sans abri|pauvres?|detenus?|prostituees?',
    why: 'Refuser quelqu’un pour ce qu’il est ou pour sa situation est une discrimination.',
    suggestion: 'Appelez le secrétariat : chaque situation est regardée.',
  },
  {
    words: 'vieux|personnes agees|personne agee|plus de \\d\\d ans|moins de \\d\\d ans|retraites?|enfants?|bebes?|nourrissons?|jeunes?|adolescents?|ados?|femmes enceintes|grossesses?',
    why: 'Refuser quelqu’un pour son âge ou une grossesse est une discrimination. Vous pouvez en revanche garder vos places pour certains.',
    suggestion: 'Places gardées : voir les réservations de la fiche.',
  },
]

const refusal = '(?:pas|plus|ni|sans|sauf|hors|aucun|aucune|excepte|hormis|exclus?|exclue?s?|refus|refuse|refuses|refusons|refusees?|interdits?|non aux?|stop|ne (?:prend|prends|prenons|recoit|recois|recevons|accepte|acceptons|suis|suit|veut|veux) (?:pas|plus|aucun|aucune|ni))'
const between = '(?: (?:de|d|du|des|les|la|le|l|un|une|aux?|aucun|aucune|patients?|patientes?|personnes?|gens|beneficiaires?|nouveaux|nouvelles|en|a|pour|avec|sous|cas|ni|ou|et|suivi|consultation|consultations|prise|charge)){0,5}'
const after = '(?: (?:est|sont|patients?|personnes?))* (?:exclus?|exclues?|refuses?|refusees?|s abstenir|non acceptes?|non acceptees?|pas acceptes?|pas acceptees?|interdits?|non merci|non)'
// "Sans rendez-vous pour les enfants" and "pas de rendez-vous le mercredi" exclude nobody: `between` lets no other noun through.
const patterns = excluded.map((one) => ({ ...one, pattern: new RegExp(`\\b(?:${refusal}${between} (?:${one.words})|(?:${one.words})${after})\\b`) }))

const nationalNumber = /(?<!\d)[1278]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[ab])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/i

/**
 * What a note may not say: an exclusion (publishing one can be an offence: CSP L.1110-3, code pénal 225-1 and 225-2), or
 * somebody's social security number. Null when nothing was found; a person still reads what is published.
 */
export function noteFault(note: string): NoteFault | null {
  if (nationalNumber.test(note)) {
    return { kind: 'identity', found: 'un numéro de sécurité sociale', message: 'Cette note semble contenir un numéro de sécurité sociale. N’écrivez rien sur une personne.', suggestion: '' }
  }
  const words = comparableWords(note)
  for (const { pattern, why, suggestion } of patterns) {
    const found = pattern.exec(words)?.[0]
    if (found) return { kind: 'exclusion', found, message: `${why} Vous pouvez écrire par exemple : « ${suggestion} »`, suggestion }
  }
  return null
}

function comparableWords(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/\b(?:c\.2\.s|c\.m\.u|a\.m\.e)\b\.?/g, (match) => match.replaceAll('.', '')).replace(/[^\p{L}\d]+/gu, ' ').trim()
}
