import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailTemplates } from '#lib/cli/mail-templates'
import { workerTasks } from '#lib/cli/worker-tasks'
import { getContactMessage, listContactMessages } from '#lib/contact/queries'
import { contactRequest } from '#lib/contact/schema'
import { sendContactMessage } from '#lib/contact/send-contact-message'
import { db } from '#lib/platform/db/client'
import { addSettings } from '#lib/platform/env'
import { log, logIncident, logPageIncident } from '#lib/platform/log'
import { deliverMails } from '#lib/platform/mail/deliver-mails'
import { openMetrics } from '#lib/platform/web/metrics'
import { findPeople, getPersonFile } from '#lib/privacy/person-queries'
import { aContactForm } from '#tests/factories/contact'
import { useReferralMode } from '#tests/factories/identities'
import { coordinatorActor, monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import { aWholePerson } from '#tests/factories/whole-person'
import { fullDump } from '#tests/helpers/full-dump'
import { logLinesOf } from '#tests/helpers/log-lines'
import { operatorCommand } from '#tests/helpers/operator-command'
import { plantCanaries } from '#tests/helpers/planted-person'
import { type PlantedReferral, plantReferral } from '#tests/helpers/planted-referral'
import { startSmtpServer } from '#tests/setup/smtp-server'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const guarded = [
  'callback_request.code', 'callback_request.commune_code', 'need_line.closed_as', 'need_line.details', 'need_line.theme', 'proposal.reason', 'referral.caller', 'referral.code', 'referral.practical_needs',
  'referral_person.consent_giver', 'referral_person.consent_language', 'referral_person.consent_way',
]
/** A word of its own in each column about somebody, as the classification names them: a new column is among them by itself. */
let words: string[]
/** The same in the columns of adressages, and in what is encrypted. */
let referral: PlantedReferral
let rows: string[]
let lines: string[]
/** What was read, and what was thrown, while the lines were written, as the base and the mail server say it. */
let read: unknown[]
let thrown: unknown[]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cpts-quiet-'))
  await useReferralMode(database, 'hds')
  const { userId } = await aWholePerson()
  referral = await plantReferral(database)
  words = [...(await plantCanaries(database, { kind: 'compte', id: userId })), ...referral.plain]
  ;[read, thrown] = [[], []]
  lines = await logLinesOf(async () => {
    await readAll(userId)
    await breakAll()
    // What the nights write down of all that.
    for (const name of ['begin-day', 'publish-quarters', 'prove-purge', 'keep-journals', 'watch-installation']) await workerTasks[name]?.run(null, { signal: new AbortController().signal })
  })
  rows = (await fullDump(database)).map((row) => row.toLowerCase())
}, 120_000)
afterAll(async () => rm(folder, { recursive: true, force: true }))

/** An incident, written as an action and a page write theirs. */
async function attempt(where: string, work: () => Promise<unknown>): Promise<void> {
  try {
    read.push(await work())
  } catch (error) {
    thrown.push(error)
    logIncident(error, where)
    logPageIncident(error, `GET /${where}`)
  }
}

async function readAll(userId: string): Promise<void> {
  const office = havingPassed(coordinatorActor(), monday)
  const { id } = await db().contactMessage.findFirstOrThrow({ select: { id: true } })
  const readings = [...referral.readings, () => listContactMessages(office, contactRequest({ recherche: 'zyba' })), () => getContactMessage(office, id), () => findPeople(office, 'zyba'), () => getPersonFile(office, { kind: 'compte', id: userId }, monday)]
  for (const reading of readings) await attempt('lecture', reading)
}

/** A base that refuses what was typed, and quotes it; a mail server that refuses everybody. */
async function breakAll(): Promise<void> {
  await database.owner('ALTER TABLE contact_message ADD CONSTRAINT never CHECK (false) NOT VALID')
  await attempt('contact.ecrire', () => sendContactMessage('public', aContactForm({ name: words[0] ?? '', body: words.join(' ').slice(0, 3000) }), monday))
  await database.owner('ALTER TABLE contact_message DROP CONSTRAINT never')
  await attempt('recherche', () => database.app('SELECT $1::uuid', [all().join(' ')]))
  const smtp = await startSmtpServer()
  smtp.answerWith(() => 550)
  addSettings({ SMTP_URL: smtp.url })
  await deliverMails(mailTemplates)
  smtp.stop()
  addSettings({ SMTP_URL: '' })
}

/** Which of these a text holds, as they are or as the base shows bytes. */
const among = (some: readonly string[], text: string) => {
  const plain = text.toLowerCase()
  return some.filter((word) => plain.includes(word.toLowerCase()) || plain.includes(Buffer.from(word).toString('hex')))
}
const all = () => [...words, ...referral.sealed]
const foundIn = (text: string) => among(all(), text)
const of = (...tables: string[]) => rows.filter((row) => tables.some((table) => row.startsWith(`public.${table} `))).join('\n')

test('neither journal, nor the figures of the nights, nor the proof of purges hold a word about anybody', () => {
  expect([words.length > 50, referral.plain.length, referral.sealed.length]).toEqual([true, 12, 14])
  // Elsewhere the database takes its own codes alone.
  expect(referral.guarded.toSorted()).toEqual(guarded)
  expect(of('audit_event', 'access_event').length).toBeGreaterThan(100)
  expect(foundIn(of('audit_event', 'access_event', 'journal_link', 'journal_checkpoint', 'public_quarter', 'public_figure', 'purge_proof', 'operator_alert', 'incident_hour', 'rate_limit'))).toEqual([])
})

test('control: where they were planted, all are found; what is encrypted is nowhere in clear', () => {
  expect(foundIn(rows.join('\n'))).toEqual(words)
  expect(foundIn(of('contact_message')).length).toBeGreaterThan(3)
  expect(among(referral.sealed, JSON.stringify(referral.sealed))).toEqual(referral.sealed)
})

test('the log tells of no one, whatever is read, breaks or comes back', () => {
  const told = new Set(lines.map((line) => String((JSON.parse(line) as { msg?: unknown }).msg)))
  expect([...told]).toEqual(expect.arrayContaining(['incident', 'mail not accepted']))
  expect(lines.length).toBeGreaterThan(thrown.length)
  expect(foundIn(lines.join(''))).toEqual([])
})

test('control: what was read meanwhile holds what was encrypted, and of the same errors a line with their words tells of all', async () => {
  const waiting = referral.sealed.slice(-2)
  expect([...among(referral.sealed, JSON.stringify(read)), ...waiting]).toEqual(referral.sealed)
  expect(among(words, JSON.stringify(read)).length).toBeGreaterThan(40)
  const leaking = await logLinesOf(async () => { for (const error of thrown) log().error(error) })
  expect(foundIn(leaking.join(''))).toEqual(all())
})

async function exported(name: string, ...more: string[]): Promise<string> {
  const out = path.join(folder, name)
  expect(await operatorCommand('export', [out, ...more])).toMatchObject({ code: 0 })
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
  return (await Promise.all(files.map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')))).join('\n')
}

test('the export without identities holds everything but a word of what is encrypted; control: with them, it holds them all', async () => {
  const [without, opened] = [await exported('sans'), await exported('avec', '--identites')]
  expect(among(referral.sealed, without)).toEqual([])
  expect(among(words, without).length).toBeGreaterThan(40)
  expect(among(referral.sealed, opened)).toEqual(referral.sealed)
})

test('the diagnosis and the metrics tell of no one', async () => {
  const { said } = await operatorCommand('diagnostic', [])
  expect(said).toContain('PostgreSQL')
  expect(foundIn(said)).toEqual([])
  addSettings({ METRICS_TOKEN: 'a-token-that-prometheus-knows' })
  const { door } = openMetrics('0.0.0')
  const server = createServer((request, response) => void door(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const told = await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/metriques`, { headers: { authorization: 'Bearer a-token-that-prometheus-knows' } })).text()
  server.close()
  addSettings({ METRICS_TOKEN: '' })
  expect(told).toContain('cpts_')
  expect(foundIn(told)).toEqual([])
})
