import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSignature, longestSignature, signaturePath, signatureText } from './signature.ts'

const point = fc.record({ x: fc.double({ min: -50, max: 400, noNaN: true }), y: fc.double({ min: -50, max: 200, noNaN: true }) })

test('whatever is drawn, what is kept is short, within its box, and drawn again', () => {
  fc.assert(fc.property(fc.array(fc.array(point, { maxLength: 400 }), { maxLength: 12 }), (strokes) => {
    const text = signatureText(strokes)
    expect(text.length).toBeLessThanOrEqual(longestSignature)
    expect(isSignature(text)).toBe(true)
    expect(signaturePath(text)).toMatch(/^(M\d+ \d+(l1 0|(L\d+ \d+)+))*$/)
    expect(text === '').toBe(strokes.every((stroke) => stroke.length === 0))
  }))
})

test('a stroke keeps its two ends, a dot is drawn, and points that tremble in one place are one', () => {
  expect(signatureText([[{ x: 1, y: 1 }, { x: 1.4, y: 1 }, { x: 60, y: 20 }, { x: 61, y: 20 }], [{ x: 99, y: 99 }]])).toBe('1,1 60,20 61,20;99,99')
  expect(signaturePath('1,1 60,20;99,99')).toBe('M1 1L60 20M99 99l1 0')
})

test.each(['a', '1', '1,1 ', ';', '1,1;;2,2', '301,1', '1,101', '1,1"/><script>', '-1,1', '1,1\n2,2', `${'1,1 '.repeat(1001)}1,1`])('%j is no signature', (text) => {
  expect(isSignature(text)).toBe(false)
})
