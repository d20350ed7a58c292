import { type LanguageCode, languageCodes } from '#lib/cartodispo/statement-content'

/** Languages in which the texts for people who look for a doctor are written, beside French. */
export const translatedLanguages = ['ar', 'en', 'es', 'pt', 'ro', 'ru', 'tr', 'uk'] as const
export type TranslatedLanguage = (typeof translatedLanguages)[number]
export type TextLanguage = 'fr' | TranslatedLanguage

/** Languages in which somebody is at ease: French, or one that doctors say they speak. Signs are a practical need. */
export type SpokenLanguage = 'fr' | Exclude<LanguageCode, 'lsf'>
export const spokenLanguages: readonly SpokenLanguage[] = ['fr', ...languageCodes.filter((code) => code !== 'lsf')]

/** How the talk about a request was held. */
export type Spoken = { language: SpokenLanguage; interpreted: 'yes' | 'no' }
export const inFrench: Spoken = { language: 'fr', interpreted: 'no' }

/** What a referral keeps of it: a language that helps to choose a doctor; French is everybody's. */
export function languagesOf({ language }: Spoken): string[] {
  return language === 'fr' ? [] : [language]
}

/** The language whose text was read: the person's own where it is written, else French, with whoever interpreted. */
export function textLanguageOf(language: SpokenLanguage): TextLanguage {
  return translatedLanguages.find((one) => one === language) ?? 'fr'
}

/** How each language calls itself, so that whoever reads no other one finds it. */
export const ownLanguageNames: Record<TextLanguage, string> = {
  fr: 'Français', ar: 'العربية', en: 'English', es: 'Español', pt: 'Português', ro: 'Română', ru: 'Русский', tr: 'Türkçe', uk: 'Українська',
}

/** The side on which its lines begin. */
export function directionOf(language: TextLanguage): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}
