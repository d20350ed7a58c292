import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { logIncident, logPageIncident } from '#lib/platform/log'
import { incidentCount } from '#lib/platform/running/incident-count'

test('a sender who hangs up in the middle of a file is no incident; whatever else breaks is one', async () => {
  const before = incidentCount().total
  const hungUp = await cutShort()
  logIncident(hungUp, 'essai')
  logPageIncident(hungUp, 'POST /essai')
  expect(incidentCount().total).toBe(before)
  logIncident(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }), 'essai')
  logIncident(new Error('aborted'), 'essai')
  expect(incidentCount().total).toBe(before + 2)
  logPageIncident(new Error('aborted'), 'POST /essai')
  expect(incidentCount().total).toBe(before + 3)
})

/** What reading a body throws when the one who sent it is gone. */
async function cutShort(): Promise<unknown> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\nbegun')
  const [request] = await once(server, 'request') as [IncomingMessage]
  socket.destroy()
  try {
    for await (const chunk of request) expect(String(chunk)).toBe('begun')
    return null
  } catch (error) {
    return error
  } finally {
    server.close()
  }
}
