import { SMTPServer } from 'smtp-server'
import type { SmtpAnswer, SmtpQuestion } from './smtp-server.ts'

// A real mail server in a process of its own. At each step it asks the test what to answer, so that a sender
// can be killed exactly there.
const waiting = new Map<number, (answer: SmtpAnswer) => void>()
let count = 0

process.on('message', ({ id, answer }: { id: number; answer: SmtpAnswer }) => waiting.get(id)?.(answer))
process.on('disconnect', () => process.exit(0))

function ask(question: SmtpQuestion): Promise<Error | null> {
  count += 1
  const id = count
  return new Promise((resolve) => {
    waiting.set(id, (answer) => resolve(answer === 'accept' ? null : Object.assign(new Error('refused by the test'), { responseCode: answer })))
    process.send?.({ id, question })
  })
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (address, _session, done) => void ask({ step: 'recipient', address: address.address }).then((refusal) => done(refusal)),
  onData: (stream, session, done) => {
    let source = ''
    stream.on('data', (chunk: Buffer) => { source += chunk.toString('utf8') })
    stream.on('end', () => {
      const messageId = /^Message-ID: *(.+?)\r?$/im.exec(source)?.[1] ?? ''
      const recipients = session.envelope.rcptTo.map((one) => one.address)
      void ask({ step: 'message', messageId, recipients, source }).then((refusal) => done(refusal))
    })
  },
})
server.on('error', () => undefined) // A killed client resets its connection.
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined })
})
