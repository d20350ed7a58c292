import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '#tests/architecture/file-kinds'
import { demoFolder } from '#tests/helpers/demo-database'
import { expect, test } from '#tests/helpers/journey'

/** What is of servers alone: the names of settings that nobody outside must know of, and marks of modules that must not reach browsers. */
const serverMarks = ['PrismaClient', 'graphile_worker', 'createCipheriv', 'nodemailer', 'next-auth/prisma-adapter', 'otpauth', 'postgresql://', 'DATABASE_OWNER', 'rate_limit', 'audit_event', '-----BEGIN']

/** The settings of env.ts whose names say what they are; short ones (PORT, HOST) are words of any library. */
function settingNames(): string[] {
  const text = readFileSync(path.join(root, 'lib/platform/env.ts'), 'utf8')
  return [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]*_[A-Z0-9_]+): z\./gm)].map(([, name = '']) => name).filter((name) => name !== 'NEXT_DIST_DIR')
}

function found(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word))
}

/** What this running demo keeps to itself. */
function secretValues(): string[] {
  return ['secret', 'postgres/superuser-password'].map((name) => readFileSync(path.join(demoFolder(), name), 'utf8').trim())
}

test('nothing of servers is in what browsers are given: no secret, no setting’s name, no module that keeps them @bureau', () => {
  const builds = ['.next', '.next-test'].map((name) => path.join(root, name, 'static')).filter((folder) => existsSync(folder))
  expect(builds.length).toBeGreaterThan(0)
  const names = settingNames()
  expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'SMTP_URL', 'IDENTITY_KEYS', 'S3_SECRET_ACCESS_KEY']))
  const values = secretValues()
  expect(values.every((one) => one.length > 16)).toBe(true)
  for (const folder of builds) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|css|json|txt|map)$/.test(name))
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((name) => name.endsWith('.map')), 'no map of the code').toEqual([])
    for (const name of files) expect(found(readFileSync(path.join(folder, name), 'utf8'), [...serverMarks, ...names, ...values]), name).toEqual([])
  }
})

test('control: such a name in a file would be found @bureau', () => {
  expect(found('const a=process.env.SMTP_URL;new PrismaClient()', [...serverMarks, ...settingNames()])).toEqual(['PrismaClient', 'SMTP_URL'])
})
