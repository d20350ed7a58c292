/** What a delivery status notification (RFC 3464) says of one of our mails. */
export type BounceNotice = { messageId: string; status: string; isFinal: boolean }

/**
 * Reads a notification as a mail server writes it; null when it is none, or when none of our mails is named. Only its machine
 * parts are read: the report's fields, and the Message-ID of the mail that came back.
 */
export function readBounceNotice(raw: string): BounceNotice | null {
  const text = raw.replaceAll('\r\n', '\n')
  const head = headersOf(text.split('\n\n', 1)[0] ?? '')
  const type = head.get('content-type') ?? ''
  if (!/^multipart\/report\b/i.test(type) || !/report-type="?delivery-status"?/i.test(type)) return null
  const [, boundary] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)?.filter((one) => one !== undefined) ?? []
  if (boundary === undefined) return null
  const parts = text.split(`\n--${boundary}`).slice(1).map(partOf)
  const report = parts.find((one) => /^message\/delivery-status\b/i.test(one.type))
  const original = parts.find((one) => /^(message\/(rfc822|global)|text\/rfc822-headers)\b/i.test(one.type))
  if (!report || !original) return null
  const blocks = report.body.split(/\n{2,}/).map(headersOf).filter((block) => block.has('action'))
  const [about] = blocks
  const action = about?.get('action')?.toLowerCase() ?? ''
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(about?.get('status') ?? '')?.[0]
  const messageId = /<[^<>\s]{3,200}>/.exec(headersOf(original.body.split('\n\n', 1)[0] ?? '').get('message-id') ?? '')?.[0]
  if (status === undefined || messageId === undefined || !['failed', 'delayed', 'delivered', 'relayed', 'expanded'].includes(action)) return null
  return { messageId, status, isFinal: action === 'failed' && status.startsWith('5') }
}

function partOf(part: string): { type: string; body: string } {
  const whole = part.replace(/^[^\n]*\n/, '')
  const at = whole.indexOf('\n\n')
  const head = headersOf(at === -1 ? whole : whole.slice(0, at))
  return { type: head.get('content-type') ?? '', body: at === -1 ? '' : whole.slice(at + 2) }
}

/** Fields by name, folded lines put together; the first of a name counts. */
function headersOf(text: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of text.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).trim().toLowerCase()
    if (at > 0 && !fields.has(name)) fields.set(name, line.slice(at + 1).trim())
  }
  return fields
}
