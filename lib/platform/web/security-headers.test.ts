import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

test('a site that people reach encrypted says that it is never to be asked in clear; another does not', () => {
  expect(securityHeaders('https://cpts.fr')['strict-transport-security']).toBe('max-age=31536000')
  expect(securityHeaders('http://127.0.0.1:3000')).not.toHaveProperty('strict-transport-security')
})
