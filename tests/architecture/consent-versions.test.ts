import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { membershipConsent } from '#lib/members/consent-text'
import { consentText, identityConsentText, otherNeedConsentText, paragraphsIn } from '#lib/referrals/consent-text'
import { translatedLanguages } from '#lib/referrals/spoken-languages'

/** What each version said, once and for all, in every language: whoever agreed to it agreed to these words. Only add to this list. */
const said: Record<string, string> = {
  'adressage 2026-11': '30c5bb75bacdb01d',
  'adressage 2026-11-hds': '5bb010a33af3229d',
  'adressage 2026-11-hds-besoins': '441db98c0430266a',
  'adhésion 2026-11': '8c4be9f48a059230',
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
const nowSaid: readonly (readonly [string, string])[] = [
  ...[consentText, identityConsentText, otherNeedConsentText].map((text) => [`adressage ${text.version}`, [text.paragraphs, ...translatedLanguages.map((language) => paragraphsIn(text, language))].flat().join('\n')] as const),
  [`adhésion ${membershipConsent.version}`, `${membershipConsent.label('la CPTS')}\n${membershipConsent.hint}`],
]

test.each(nowSaid)('the text “%s” still says what was agreed to under that name; another wording needs another version', (version, text) => {
  expect({ [version]: digest(text) }).toEqual({ [version]: said[version] })
})
