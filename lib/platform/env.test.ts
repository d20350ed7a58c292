import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { addSettings, childEnvironment, env, forgetOwner, proxySettings } from './env.ts'
import { listSettings } from './setting-docs.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cpts-settings-'))
afterAll(() => { rmSync(folder, { recursive: true }) })
beforeEach(() => {
  vi.unstubAllEnvs()
  addSettings({})
})

function written(name: string, content: string): string {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

test('a secret is read from the file that its setting names, without the line that ends it', () => {
  vi.stubEnv('SECRET', '')
  vi.stubEnv('SECRET_FILE', written('secret', 'thirty-two characters, or some more\n'))
  addSettings({})
  expect(env().SECRET).toBe('thirty-two characters, or some more')
})

test('the setting itself comes first, and a file that is not there is named', () => {
  vi.stubEnv('SECRET', 'given directly, of thirty-two characters')
  vi.stubEnv('SECRET_FILE', written('other', 'from a file, of thirty-two characters'))
  addSettings({})
  expect(env().SECRET).toBe('given directly, of thirty-two characters')
  vi.stubEnv('SECRET_FILE', '/nowhere/secret')
  addSettings({})
  expect(() => env()).toThrow(/^SECRET_FILE.: le fichier \/nowhere\/secret ne se lit pas\.$/)
})

test('a server knows the owner of the database by no way', () => {
  vi.stubEnv('DATABASE_OWNER_URL_FILE', written('owner', 'postgresql://owner:word@localhost/cpts'))
  addSettings({})
  expect(env().DATABASE_OWNER_URL).toContain('owner')
  expect(Object.keys(childEnvironment())).not.toContain('DATABASE_OWNER_URL_FILE')
  forgetOwner()
  expect(env().DATABASE_OWNER_URL).toBeUndefined()
})

test('without a proxy nothing is said of one; with one, this machine stays direct', () => {
  for (const name of ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY']) vi.stubEnv(name, '')
  addSettings({})
  expect(proxySettings()).toBeNull()
  vi.stubEnv('HTTPS_PROXY', 'http://sortie.exemple:3128')
  vi.stubEnv('NO_PROXY', 'interne.exemple')
  addSettings({})
  expect(proxySettings()).toMatchObject({ HTTPS_PROXY: 'http://sortie.exemple:3128', NO_PROXY: 'localhost,127.0.0.1,::1,interne.exemple' })
})

test('what bears a password, a key or a token is a secret', () => {
  const open = listSettings().filter((one) => !one.isSecret).map((one) => one.name)
  expect(open.filter((name) => /SECRET|KEY|TOKEN|PASSWORD|DATABASE_URL|SMTP/.test(name))).toEqual([])
})
