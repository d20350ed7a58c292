import type { TypedWho } from './identity.ts'
import { consentTranslations, type ConsentVersion } from './consent-translations.ts'
import type { NeedKind } from './need-kinds.ts'
import { type Spoken, type TextLanguage, textLanguageOf } from './spoken-languages.ts'

export type ConsentText = { version: ConsentVersion; paragraphs: readonly string[] }

/** What is kept of what somebody agreed to: the text, in which language it was read, and whether somebody interpreted. */
export type ConsentFacts = { consentText: string; consentLanguage: TextLanguage; consentInterpreted: boolean }

/** What the sender says or gives to read before sending. A new wording is a new version: the kept one tells what was agreed to. */
export const consentText = {
  version: '2026-11',
  paragraphs: [
    'La CPTS cherche un médecin traitant avec vous. Pour cela, elle reçoit un secteur d’habitation, une tranche d’âge et des besoins pratiques, jamais votre nom ni votre état de santé.',
    'Des médecins du territoire lisent ces seules indications pour dire s’ils peuvent vous recevoir. Vous restez libre de dire non à celui qui répond.',
    'Vous pouvez arrêter cette recherche à tout moment en le disant à la personne qui l’a demandée : elle est alors close et effacée.',
  ],
} as const satisfies ConsentText

/** The same where identities are kept (HDS mode). */
export const identityConsentText = {
  version: '2026-11-hds',
  paragraphs: [
    'La CPTS cherche un médecin traitant avec vous. Pour cela, elle reçoit votre nom, votre date de naissance, vos coordonnées, et si vous avez une affection de longue durée. Ces informations sont chiffrées, chez un hébergeur certifié pour les données de santé.',
    'Les médecins interrogés lisent un secteur, une tranche d’âge et des besoins pratiques ; votre nom, seulement celui qui vous accepte. Qui ouvre votre fiche est noté, et vous pouvez le demander.',
    'Vous pouvez arrêter cette recherche à tout moment en le disant à la personne qui l’a demandée : elle est alors close et effacée.',
  ],
} as const satisfies ConsentText

/** The same where something else than a doctor is asked for (HDS mode alone). */
export const otherNeedConsentText = {
  version: '2026-11-hds-besoins',
  paragraphs: [
    'La CPTS s’occupe de cette demande avec vous. Pour cela, elle reçoit votre nom, votre date de naissance, vos coordonnées, si vous avez une affection de longue durée, et ce qui est demandé. Ces informations sont chiffrées, chez un hébergeur certifié pour les données de santé.',
    'Les professionnels et les structures interrogés lisent un secteur, une tranche d’âge et ce qui est demandé ; votre nom, seulement celui que vous acceptez. Qui ouvre votre fiche est noté, et vous pouvez le demander.',
    'Vous pouvez arrêter cette demande à tout moment en le disant à la personne qui l’a faite : elle est alors close et effacée.',
  ],
} as const satisfies ConsentText

/** The text that was agreed to: another one for another need than a doctor, and once somebody's identity is written down. */
function consentTextOf(who: TypedWho | undefined, kind: NeedKind = 'find_gp'): ConsentText {
  if (kind !== 'find_gp') return otherNeedConsentText
  return who?.identities.some((one) => one !== null) ? identityConsentText : consentText
}

/** The same text in another language; French as it is. */
export function paragraphsIn(text: ConsentText, language: TextLanguage): readonly string[] {
  return language === 'fr' ? text.paragraphs : consentTranslations[language][text.version]
}

/** What is written down once somebody agreed. */
export function consentFacts(who: TypedWho | undefined, spoken: Spoken, kind: NeedKind = 'find_gp'): ConsentFacts {
  return { consentText: consentTextOf(who, kind).version, consentLanguage: textLanguageOf(spoken.language), consentInterpreted: spoken.interpreted === 'yes' }
}
