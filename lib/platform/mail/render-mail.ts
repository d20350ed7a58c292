import { frenchSpaces } from '#lib/platform/format/french-spaces'
import { htmlText } from '#lib/platform/format/html-text'
import type { MailContent } from './templates.ts'

/** The plain text and the HTML of a mail; the HTML says the same, under the sender's name, with inline styles and no picture. */
export function renderMail(mail: MailContent, sender: { name: string; accent: string }): { text: string; html: string } {
  const text = [
    ...mail.paragraphs,
    ...(mail.button ? [`${mail.button.label} :\n${mail.button.url}`] : []),
    '—',
    ...mail.footer,
    sender.name,
  ].join('\n\n')
  const paragraphs = mail.paragraphs.map((one) => `<p style="margin:0 0 16px">${words(one).replaceAll('\n', '<br>')}</p>`).join('')
  const button = mail.button
    ? `<p style="margin:28px 0"><a href="${htmlText(mail.button.url)}" style="background:${htmlText(sender.accent)};color:#fff;text-decoration:none;font-weight:bold;padding:14px 22px;border-radius:8px;display:inline-block">${words(mail.button.label)}</a></p>`
    : ''
  const head = `<p style="margin:0 0 24px;font-weight:bold;color:${htmlText(sender.accent)}">${words(sender.name)}</p>`
  const footer = mail.footer.map((one) => `<p style="margin:0 0 8px;font-size:14px;color:#5a524a">${words(one)}</p>`).join('')
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${htmlText(mail.subject)}</title></head><body style="margin:0;background:#f7f2ea"><div style="max-width:560px;margin:0 auto;padding:32px 20px;font:18px/1.55 Verdana,Arial,sans-serif;color:#2b2622">${head}${paragraphs}${button}<hr style="border:0;border-top:1px solid #ddd3c4;margin:24px 0">${footer}</div></body></html>`
  return { text, html }
}

/** Words of a mail in its HTML, with the spaces at which French never breaks a line. */
function words(text: string): string {
  return htmlText(frenchSpaces(text))
}
