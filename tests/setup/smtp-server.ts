import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'

export type ReceivedMail = { messageId: string; recipients: string[]; source: string }
export type SmtpQuestion = { step: 'recipient'; address: string } | ({ step: 'message' } & ReceivedMail)
/** Take it, or refuse it with this SMTP code (4xx: later, 5xx: never). */
export type SmtpAnswer = 'accept' | number

export type TestSmtpServer = {
  url: string
  /** What the server took charge of, in order. */
  received: ReceivedMail[]
  /** What to answer at each step; may kill the sender first. Without it everything is accepted. */
  answerWith: (answer: (question: SmtpQuestion) => Promise<SmtpAnswer> | SmtpAnswer) => void
  stop: () => void
}

/** Starts a real SMTP server process whose every answer the test decides. */
export async function startSmtpServer(): Promise<TestSmtpServer> {
  const child = fork(path.join(import.meta.dirname, 'smtp-process.ts'), { execArgv: [], stdio: 'inherit' })
  const port = await portOf(child)
  const received: ReceivedMail[] = []
  let decide: (question: SmtpQuestion) => Promise<SmtpAnswer> | SmtpAnswer = () => 'accept'
  child.on('message', ({ id, question }: { id: number; question: SmtpQuestion }) => {
    void (async () => {
      const answer = await decide(question)
      if (question.step === 'message' && answer === 'accept') received.push(question)
      if (child.connected) child.send({ id, answer })
    })()
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answerWith: (answer) => { decide = answer },
    stop: () => child.disconnect(),
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port?: number }) => (port ? resolve(port) : reject(new Error('the SMTP server has no port'))))
    child.once('exit', (code) => reject(new Error(`the SMTP server ended with ${code}`)))
  })
}
