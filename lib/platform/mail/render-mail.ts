import { htmlText } from '#lib/platform/format/html-text'
import type { MailContent } from './templates.ts'

/** The plain text and the HTML of a mail; the HTML says the same, with inline styles and no picture. */
export function renderMail(mail: MailContent, sender: { name: string; accent: string }): { text: string; html: string } {
  const text = [
    ...mail.paragraphs,
    ...(mail.button ? [`${mail.button.label} :\n${mail.button.url}`] : []),
    '—',
    ...mail.footer,
    sender.name,
  ].join('\n\n')
  const paragraphs = mail.paragraphs.map((one) => `<p style="margin:0 0 16px">${htmlText(one).replaceAll('\n', '<br>')}</p>`).join('')
  const button = mail.button
    ? `<p style="margin:28px 0"><a href="${htmlText(mail.button.url)}" style="background:${htmlText(sender.accent)};color:#fff;text-decoration:none;font-weight:bold;padding:14px 22px;border-radius:8px;display:inline-block">${htmlText(mail.button.label)}</a></p>`
    : ''
  const footer = [...mail.footer, sender.name].map((one) => `<p style="margin:0 0 8px;font-size:14px;color:#5a524a">${htmlText(one)}</p>`).join('')
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${htmlText(mail.subject)}</title></head><body style="margin:0;background:#f7f2ea"><div style="max-width:560px;margin:0 auto;padding:32px 20px;font:18px/1.55 Verdana,Arial,sans-serif;color:#2b2622">${paragraphs}${button}<hr style="border:0;border-top:1px solid #ddd3c4;margin:24px 0">${footer}</div></body></html>`
  return { text, html }
}
