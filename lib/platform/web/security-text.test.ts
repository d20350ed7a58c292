import { expect, test } from 'vitest'
import { securityText } from './security-text.ts'

const now = new Date('2026-11-28T20:00:00Z')
const fieldsOf = (text: string) => text.trimEnd().split('\n').map((line) => /^([A-Z][A-Za-z-]*): (\S+)$/.exec(line)?.slice(1) ?? [line])

test('whoever found a weakness reads whom to tell, in what language, and until when that holds', () => {
  expect(fieldsOf(securityText({ site: 'https://cpts.fr', email: 'coordination@cpts.fr', now }))).toEqual([
    ['Contact', 'mailto:coordination@cpts.fr'], ['Contact', 'https://cpts.fr/contact?sujet=site'], ['Expires', '2027-05-27T00:00:00Z'],
    ['Preferred-Languages', 'fr'], ['Canonical', 'https://cpts.fr/.well-known/security.txt'], ['Policy', 'https://cpts.fr/securite#signaler'],
  ])
})

test.each(['', 'pas une adresse', 'a@b.fr\nContact: mailto:voleur@mal.example'])('an address that is none (%j) writes no line', (email) => {
  expect(fieldsOf(securityText({ site: 'https://cpts.fr', email, now })).map(([name]) => name)).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy'])
})
