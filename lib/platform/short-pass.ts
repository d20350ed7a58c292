import { keyedHash } from './secret.ts'

/** A signed word that somebody has shown what they had to show about something, until an instant. */
export function shortPass(purpose: string, subject: string, until: Date): string {
  const words = `${subject}.${until.getTime()}`
  return `${words}.${keyedHash(`pass:${purpose}`, words)}`
}

/** What a pass is about; null when it is made up, of another purpose, or over. */
export function readShortPass(purpose: string, pass: string, now: Date): string | null {
  const [subject = '', until = '', signature = ''] = pass.split('.')
  if (!/^\d{1,15}$/.test(until) || signature !== keyedHash(`pass:${purpose}`, `${subject}.${until}`)) return null
  return Number(until) > now.getTime() ? subject : null
}
