import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'

// Settings are parsed once, at their first use: they must be there before a test file imports anything.
const server = inject('server')
const database = `test_${randomBytes(6).toString('hex')}`
const url = ({ role, password }: { role: string; password: string }) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/${database}`

process.env['DATABASE_URL'] = url(server.app)
process.env['DATABASE_OWNER_URL'] = url(server.owner)
process.env['SECRET'] = 'a-secret-that-only-the-tests-know'
// Under the database's name, so that whoever drops the one removes the other.
process.env['DATA_DIR'] = path.join(tmpdir(), `cpts-${database}`)
process.env['PUBLIC_URL'] = 'https://cpts.test'
process.env['LOG_LEVEL'] = 'silent'
// No test leaves the machine; those that need an answer start a server of their own.
process.env['GEOCODER_URL'] = 'non'
process.env['GEO_API_URL'] = 'non'
delete process.env['SMTP_URL']
