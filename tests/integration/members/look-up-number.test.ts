import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { aGp } from '#tests/factories/register'
import { ownHour } from '#tests/helpers/own-hour'
import { useDatabase } from '#tests/setup/test-database'

// A server that plays the national directory; the settings are read at the first use, hence the late import.
const professions = 'https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR/TRE-G15-ProfessionSante'
const bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Practitioner', name: [{ family: 'LOINTAIN', given: ['Anne', 'Marie'] }], qualification: [{ code: { coding: [{ system: 'https://autre.invalid', code: 'X' }, { system: professions, code: '60' }] } }] } }] }
const asked: string[] = []
let play: (response: ServerResponse) => void = () => undefined
const server = createServer((request, response) => {
  asked.push(`${request.url} ${String(request.headers['esante-api-key'])}`)
  play(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
process.env['RPPS_DIRECTORY_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir/v2`
process.env['RPPS_DIRECTORY_KEY'] = 'cle'
const { lookUpNumber } = await import('#lib/members/look-up-number')

useDatabase()
afterAll(() => void server.close())
beforeEach(() => { asked.length = 0 })

const lookUp = (number: string, callerKey: string = crypto.randomUUID()) => lookUpNumber('public', { number, callerKey })

async function aKnown(rpps: string): Promise<string> {
  const { practitionerId } = await aGp({ lastName: 'Connue' })
  await db().practitioner.update({ where: { id: practitionerId }, data: { rpps, nationalId: `8${rpps}` } })
  return practitionerId
}

test('somebody whom an import brought is found here, with the place, and nobody else is asked', async () => {
  await aKnown('10000000011')
  expect(await lookUp('100 0000 0011')).toMatchObject({ value: { lastName: 'Connue', professionCode: '10', workplace: 'Cabinet du Marais', communeCode: '59999' } })
  expect(asked).toEqual([])
})

test('somebody unknown is asked for elsewhere, with the key', async () => {
  play = (response) => response.end(JSON.stringify(bundle))
  expect(await lookUp('10000000022')).toMatchObject({ value: { lastName: 'LOINTAIN', firstName: 'Anne Marie', professionCode: '60', communeCode: null } })
  expect(asked).toEqual(['/fhir/v2/Practitioner?identifier=https%3A%2F%2Frpps.esante.gouv.fr%7C10000000022 cle'])
})

test('somebody taken out of the directory is found nowhere', async () => {
  const id = await aKnown('10000000033')
  await db().practitioner.update({ where: { id }, data: { removedAt: new Date('2026-01-01'), removalReason: 'objected' } })
  expect(await lookUp('10000000033')).toMatchObject({ code: 'nobody' })
  expect(asked).toEqual([])
})

test.each([
  ['nothing found', (response: ServerResponse) => response.end(JSON.stringify({ resourceType: 'Bundle' }))],
  ['an error', (response: ServerResponse) => { response.statusCode = 503; response.end('{}') }],
  ['something else than FHIR', (response: ServerResponse) => response.end('{"entry": 3}')],
  ['no JSON', (response: ServerResponse) => response.end('<html>')],
  ['a connection cut', (response: ServerResponse) => response.destroy()],
])('%s leaves the form to be filled in by hand', async (_, answer) => {
  play = answer
  expect(await lookUp('10000000044')).toMatchObject({ code: 'nobody' })
})

test('half a number is not asked for, and the twenty-first of an hour from one place waits', async () => {
  ownHour()
  expect(await lookUp('1234')).toMatchObject({ code: 'nobody' })
  const callerKey = crypto.randomUUID()
  play = (response) => response.end('{}')
  for (let count = 0; count < 20; count += 1) expect(await lookUp('10000000055', callerKey)).toMatchObject({ code: 'nobody' })
  expect(await lookUp('10000000055', callerKey)).toMatchObject({ code: 'too-many' })
})
