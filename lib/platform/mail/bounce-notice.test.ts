import { expect, test } from 'vitest'
import { readBounceNotice } from './bounce-notice.ts'

const id = '<6c1f0b6e-1111-4222-8333-444455556666@cpts.test>'

/** A notification as Postfix writes it. */
function notice({ action = 'failed', status = '5.1.1', messageId = id, type = 'multipart/report; report-type=delivery-status;\n\tboundary="ABC.1/mx"' } = {}): string {
  return `Return-Path: <>\nFrom: MAILER-DAEMON@mx.exemple (Mail Delivery System)\nTo: retours@cpts.test\nSubject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: ${type}\nMessage-Id: <20261128@mx.exemple>\n
This is a MIME-encapsulated message.

--ABC.1/mx
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

<cabinet@exemple.fr>: host mx said: 550 5.1.1 User unknown
Message-ID: <not-this-one@elsewhere>

--ABC.1/mx
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.exemple
Arrival-Date: Sat, 28 Nov 2026 12:00:00 +0100 (CET)

Final-Recipient: rfc822; cabinet@exemple.fr
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1
    User unknown

--ABC.1/mx
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <retours@cpts.test>
Subject: Un message
Message-ID: ${messageId}

--ABC.1/mx--
`
}

test('a final refusal names our mail, with lines of either kind', () => {
  expect(readBounceNotice(notice())).toEqual({ messageId: id, status: '5.1.1', isFinal: true })
  expect(readBounceNotice(notice().replaceAll('\n', '\r\n'))).toEqual({ messageId: id, status: '5.1.1', isFinal: true })
  expect(readBounceNotice(notice().replace('text/rfc822-headers', 'message/rfc822'))?.messageId).toBe(id)
})

test('a delay, a delivery and a passing refusal are none', () => {
  for (const change of [{ action: 'delayed', status: '4.4.1' }, { action: 'delivered', status: '2.0.0' }, { action: 'failed', status: '4.2.2' }]) {
    expect(readBounceNotice(notice(change))?.isFinal).toBe(false)
  }
})

test.each<[string, string]>([
  ['an ordinary mail', `From: a@b.fr\nContent-Type: text/plain\nMessage-ID: ${id}\n\nAction: failed\nStatus: 5.1.1\n`],
  ['nothing', ''],
  ['a report of another kind', notice({ type: 'multipart/report; report-type=disposition-notification; boundary="ABC.1/mx"' })],
  ['no boundary', notice({ type: 'multipart/report; report-type=delivery-status' })],
  ['a status that is none', notice({ status: 'bad' })],
  ['an action that is none', notice({ action: 'exploded' })],
  ['no Message-ID', notice({ messageId: 'none' })],
  ['bytes', '\u0000\uFFFD'.repeat(5000)],
])('%s is no notification', (_, raw) => {
  expect(readBounceNotice(raw)).toBeNull()
})

test('a huge one is read in no time', () => {
  const begun = performance.now()
  readBounceNotice(`${notice()}${'a: '.repeat(300_000)}${'\n '.repeat(300_000)}`)
  expect(performance.now() - begun).toBeLessThan(2000)
})
