import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attestationCode, shownCode, typedAttestationCode } from './attestation-code.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is read back as it is printed, however it is typed', () => {
  fc.assert(fc.property(bytes, (chance) => {
    const code = attestationCode(chance)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{18}$/)
    for (const typed of [shownCode(code), code.toLowerCase(), ` ${shownCode(code).replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]) expect(typedAttestationCode(typed)).toBe(code)
  }))
})

test('one wrong sign, or two neighbours changed over, is told', () => {
  fc.assert(fc.property(bytes, fc.nat(17), fc.nat(31), (chance, place, other) => {
    const code = attestationCode(chance)
    const put = (text: string) => `${code.slice(0, place)}${text}${code.slice(place + text.length)}`
    const wrong = signs.charAt(other)
    if (wrong !== code[place]) expect(typedAttestationCode(put(wrong))).toBeNull()
    const [first = '', second = ''] = code.slice(place, place + 2)
    if (first !== second && second !== '') expect(typedAttestationCode(put(second + first))).toBeNull()
  }))
})

test('two people never share a code, and all its bits are by chance', () => {
  fc.assert(fc.property(bytes, bytes, (one, other) => {
    expect(attestationCode(one) === attestationCode(other)).toBe(Buffer.compare(one, other) === 0)
  }))
})

test.each(['', '123', 'U'.repeat(18), 'é', '0'.repeat(17), '0'.repeat(19)])('%j is no code', (text) => {
  expect(typedAttestationCode(text)).toBeNull()
})

test('a code is printed in three groups of six, and reads as one number', () => {
  const code = attestationCode(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))
  // 1 × 1024, up to the next multiple of 1021: 2042.
  expect(code).toBe(`${'0'.repeat(15)}1ZT`)
  expect(shownCode(code)).toBe('000000-000000-0001ZT')
  expect(typedAttestationCode('U' + code.slice(1))).toBeNull()
})

test('each of the eighty bits makes another code', () => {
  const codes = Array.from({ length: 80 }, (_, bit) => attestationCode(Uint8Array.from({ length: 10 }, (__, index) => (index === Math.floor(bit / 8) ? 1 << (bit % 8) : 0))))
  expect(new Set([...codes, attestationCode(new Uint8Array(10))]).size).toBe(81)
})

test('a sign that is none of ours is told, also where it would count for one less than nothing', () => {
  fc.assert(fc.property(bytes, fc.integer({ min: 1, max: 17 }), (chance, place) => {
    const code = attestationCode(chance)
    const [before = '', here = ''] = code.slice(place - 1, place + 1)
    fc.pre(here === 'Z' && before !== 'Z')
    expect(typedAttestationCode(`${code.slice(0, place - 1)}${signs.charAt(signs.indexOf(before) + 1)}U${code.slice(place + 1)}`)).toBeNull()
  }))
})
