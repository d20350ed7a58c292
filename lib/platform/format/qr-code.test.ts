import { create } from 'qrcode'
import { expect, it } from 'vitest'
import { qrDrawing } from './qr-code.ts'

const address = `https://cpts-exemple.fr/confirmer?jeton=${'a1'.repeat(50)}`

it('draws each dark square of the code, and no other, inside a quiet margin', () => {
  const { size, path } = qrDrawing(address)
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  expect(size).toBe(modules.size + 8)
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].flatMap(([, x, y, width]) => Array.from({ length: Number(width) }, (_, step) => `${Number(x) + step} ${y}`)))
  for (let row = -4; row < modules.size + 4; row += 1) {
    for (let column = -4; column < modules.size + 4; column += 1) {
      const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size
      expect(dark.has(`${column + 4} ${row + 4}`)).toBe(isInside && modules.get(row, column) === 1)
    }
  }
})

it('draws another code for another address', () => {
  expect(qrDrawing(address).path).not.toBe(qrDrawing(`${address}b`).path)
})
