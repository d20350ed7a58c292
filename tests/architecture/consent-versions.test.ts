import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { callbackNotice, handedOnNotice } from '#lib/callbacks/notice-text'
import { contactNotice } from '#lib/contact/notice-text'
import { pollNotice, registrationNotice } from '#lib/events/notice-text'
import { membershipConsent } from '#lib/members/consent-text'
import { consentText, identityConsentText, otherNeedConsentText, paragraphsIn } from '#lib/referrals/consent-text'
import { publicRequestNotice } from '#lib/referrals/notice-text'
import { translatedLanguages } from '#lib/referrals/spoken-languages'
import { root } from './file-kinds.ts'

type Said = Readonly<Record<string, string>>
type NamedText = readonly [name: string, text: string]

/** What each version said, once and for all, in every language: whoever agreed to it, or read it, did so of these words. Only add to this list. */
const said: Said = {
  'adressage 2026-11': '30c5bb75bacdb01d',
  'adressage 2026-11-hds': '5bb010a33af3229d',
  'adressage 2026-11-hds-besoins': '441db98c0430266a',
  'adhésion 2026-11': '8c4be9f48a059230',
  'contact 2026-11': '53016c550301a3c3',
  'rappel 2026-11': '4ece88d930bd37bd',
  'rappel 2026-11-mairie': '3e9447d9ea6ecd6d',
  'demande 2026-11': '97a04240fe5a8c28',
  'inscription 2026-11': '1dcd37a24fbfa445',
  'sondage 2026-11': 'bde5ed095cb5f10d',
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const consents: readonly NamedText[] = [
  ...[consentText, identityConsentText, otherNeedConsentText].map((text) => [`adressage ${text.version}`, [text.paragraphs, ...translatedLanguages.map((language) => paragraphsIn(text, language))].flat().join('\n')] as const),
  [`adhésion ${membershipConsent.version}`, `${membershipConsent.label('la CPTS')}\n${membershipConsent.hint}`],
]
// A delay that the coordination sets is a figure in the words, and no wording.
const notices: readonly NamedText[] = [
  [`contact ${contactNotice.version}`, contactNotice.text({ months: 12 })],
  [`rappel ${callbackNotice.version}`, callbackNotice.text({ days: 30 })],
  [`rappel ${handedOnNotice.version}`, handedOnNotice.text()],
  [`demande ${publicRequestNotice.version}`, `${publicRequestNotice.agreement}\n${publicRequestNotice.text()}`],
  [`inscription ${registrationNotice.version}`, registrationNotice.text({ months: 36 })],
  [`sondage ${pollNotice.version}`, pollNotice.text()],
]
const nowSaid = [...consents, ...notices]

/** Texts that do not say what their name said, or whose name nobody wrote down. */
const reworded = (texts: readonly NamedText[], known: Said) => texts.filter(([name, text]) => known[name] !== digest(text)).map(([name]) => name)

test('each text that people agree to or read under a form says what it said under that name; another wording needs another version', () => {
  expect(reworded(nowSaid, said)).toEqual([])
  expect(new Set(nowSaid.map(([name]) => name)).size).toBe(nowSaid.length)
})

test.each(nowSaid)('control: a word more in “%s” is seen, a new version that is not written down too, and one that is passes', (name, text) => {
  const others = nowSaid.filter(([other]) => other !== name)
  expect(reworded([...others, [name, `${text} Autrement.`]], said)).toEqual([name])
  const next = `${name}-b`
  expect(reworded([...others, [next, `${text} Autrement.`]], said)).toEqual([next])
  expect(reworded([...others, [next, `${text} Autrement.`]], { ...said, [next]: digest(`${text} Autrement.`) })).toEqual([])
})

/** Pages behind which somebody without an account gives something about themselves that is kept, with the text under their form. */
const forms: readonly (readonly [page: string, text: string])[] = [
  ['app/(site)/contact/page.tsx', 'contactNotice.text('],
  ['app/(site)/etre-rappele/callback-page.tsx', 'callbackNotice.text('],
  ['app/(site)/etre-rappele/callback-page.tsx', 'publicRequestNotice.text('],
  ['app/(site)/etre-rappele/request-items.tsx', 'publicRequestNotice.agreement'],
  ['app/(espace)/espace/adressages/rappel/page.tsx', 'handedOnNotice.text('],
  ['app/(site)/agenda/[slug]/inscription/page.tsx', 'registrationNotice.text('],
  ['app/(connexion)/invitation/page.tsx', 'registrationNotice.text('],
  ['app/(connexion)/sondage/page.tsx', 'pollNotice.text('],
]

const sourceOf = (file: string) => readFileSync(path.join(root, file), 'utf8')

test.each(forms)('%s shows %s…)', (page, text) => {
  expect(sourceOf(page)).toContain(text)
})

test('no page but the one about personal data tells people of their rights in words of its own, which no version would keep', () => {
  const files = ['app', 'components'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))).filter((file) => file.endsWith('.tsx'))
  expect(files.filter((file) => /vos droits/i.test(sourceOf(file)))).toEqual(['app/(site)/donnees-personnelles/page.tsx'])
})
