import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

const site = 'https://cpts.fr'

test.each(['/espace/medecins?q=a&page=2#liste', '/gestion', '/agenda/soiree'])('%s is gone back to', (path) => {
  expect(safeReturnPath(path)).toBe(path)
})

test.each([
  undefined, '', 'gestion', '//mal.example', '/\\mal.example', '\\\\mal.example', '/\t/mal.example', '/\n//mal.example', 'https://mal.example', 'javascript:alert(1)', 'data:text/html,x', ' /gestion', '/connexion?retour=/connexion',
  '/api/exports/registre', '/./api/auth/signout', '/x/../api/auth/signout', '/.//mal.example', '/x/..//mal.example', '/connexion/../connexion', '/%2e/api/auth/signout',
])('%j leads to the space', (text) => {
  expect(safeReturnPath(text)).toBe('/espace')
})

test('whatever is asked, a browser that follows it stays on the site, and at no route that does something', () => {
  const pieces = fc.constantFrom('/', '\\', '//', '.', '..', '@', ':', '?', '#', '%2f', '%5c', '\t', '\n', '\r', '\u0000', ' ', '\u00a0', 'mal.example', 'https:', 'javascript:', 'espace', 'api', 'connexion', '%2e', 'é', '\ufeff')
  fc.assert(fc.property(fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')), (text) => {
    const url = new URL(safeReturnPath(text), site)
    expect(url.origin).toBe(site)
    expect(url.pathname).not.toMatch(/^\/(api|connexion)(\/|$)/)
    // What is written in the header is what was checked.
    expect(new URL(`${site}${safeReturnPath(text)}`).href).toBe(url.href)
  }), { numRuns: 5_000 })
})
