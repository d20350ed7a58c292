import { describe, expect, test } from 'vitest'
import { consentFacts, consentText, identityConsentText, otherNeedConsentText, paragraphsIn } from './consent-text.ts'
import { consentVersions } from './consent-translations.ts'
import { followWordsIn, gestureIn, situationIn } from './patient-translations.ts'
import { personGestures } from './person-gestures.ts'
import { translatedLanguages } from './spoken-languages.ts'
import { needStates } from './transitions.ts'

const texts = [consentText, identityConsentText, otherNeedConsentText]
/** The letters of each language, by which a text that was left in another one shows. */
const scripts: Record<(typeof translatedLanguages)[number], RegExp> = { ar: /[؀-ۿ]/, en: /\b(?:the|your|you)\b/i, es: /\b(?:el|la|su|usted|de|una?|qué|quién|esta)\b/i, pt: /\b(?:o|a|os|um|de|seu|não|prefiro)\b/i, ro: /\b(?:de|un|cu|este|la|mă|nu|vă|să|da)\b|ă|ț|ș/i, ru: /[а-яё]/i, tr: /[ıişğçöü]/i, uk: /[а-яіїєґ]/i }

describe.each(translatedLanguages)('the texts in %s', (language) => {
  test('of the consent stand for each French one, paragraph by paragraph, and name the CPTS', () => {
    expect(texts.map((text) => text.version).toSorted()).toEqual([...consentVersions].toSorted())
    for (const text of texts) {
      const told = paragraphsIn(text, language)
      expect(told).toHaveLength(text.paragraphs.length)
      expect(told[0]).toContain('CPTS')
      expect(told.filter((one) => !scripts[language].test(one) || (text.paragraphs as readonly string[]).includes(one))).toEqual([])
      // What binds most: the illness is a yes or no, and where identities are kept they are encrypted.
      expect(told.join(' ').includes('ALD')).toBe(text.paragraphs.join(' ').includes('affection de longue durée'))
    }
  })

  test('of the follow-up stand for every state and every button, each its own', () => {
    const said = needStates.map((state) => situationIn(language, state))
    expect(said.filter((one) => !scripts[language].test(one))).toEqual([])
    expect(new Set(said).size).toBe(16)
    expect(new Set(personGestures.map((gesture) => gestureIn(language, gesture))).size).toBe(personGestures.length)
    const words = followWordsIn(language)
    expect([words.waiting.includes('15'), words.waiting.includes('112'), words.waiting.includes('116 117'), words.waiting.includes('carte Vitale')]).toEqual([true, true, true, true])
  })
})

test('what is kept of an agreement: the text, the language in which it was read, and whether somebody interpreted', () => {
  expect(consentFacts(undefined, { language: 'uk', interpreted: 'no' })).toEqual({ consentText: '2026-11', consentLanguage: 'uk', consentInterpreted: false })
  // Nobody wrote it in Polish: the French one was interpreted.
  expect(consentFacts(undefined, { language: 'pl', interpreted: 'yes' }, 'dac')).toEqual({ consentText: '2026-11-hds-besoins', consentLanguage: 'fr', consentInterpreted: true })
})
