import { htmlText } from '#lib/platform/format/html-text'
import type { Maintenance } from '#lib/platform/running/maintenance'
import { whenBack } from '#lib/platform/running/maintenance-words'

type TypedForm = { address: string; fields: readonly { name: string; value: string }[] }

/** The page of a site that is closed for a while: it needs neither database nor build, and carries what somebody was sending. */
export function maintenancePage(maintenance: Maintenance, typed: TypedForm | null, now: Date): string {
  const { name, message, phone, accent } = maintenance
  const words = [
    `${name === '' ? 'Nous mettons' : `${htmlText(name)} met`} le site à jour. ${whenBack(maintenance, now, 'Europe/Paris')}`,
    ...(message === '' ? [] : [htmlText(message)]),
  ]
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Le site est en maintenance</title>
<style>:root{--accent:${htmlText(accent)}}${style}</style></head>
<body><main>
${name === '' ? '' : `<p class="brand">${htmlText(name)}</p>`}
<h1>Le site est en maintenance</h1>
${words.map((one) => `<p>${one}</p>`).join('\n')}
${typed === null ? '' : formOf(typed)}
${phone === null ? '' : `<p class="call">Besoin de nous joindre tout de suite\u00A0? Appelez le <a href="tel:${htmlText(phone.number)}">${htmlText(phone.display)}</a>, ${htmlText(phone.hours)}.</p>`}
<p class="soft">Une urgence de santé\u00A0? Faites le <a href="tel:15">15</a>.</p>
</main></body></html>
`
}

function formOf({ address, fields }: TypedForm): string {
  const hidden = fields.map(({ name, value }) => `<textarea name="${htmlText(name)}" hidden readonly>\n${htmlText(value)}</textarea>`).join('')
  return `<p role="alert"><strong>Rien n’est perdu\u00A0:</strong> ce que vous envoyiez est encore là. Laissez cette page ouverte, puis envoyez à nouveau quand le site sera revenu.</p>
<form method="post" action="${htmlText(address)}" enctype="multipart/form-data">${hidden}<button>Envoyer à nouveau</button></form>`
}

const style = `body{margin:0;padding:1.5rem;font:1.125rem/1.55 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:#15263b;background:#fbf7ef}
main{max-width:36rem;margin:8vh auto;padding:2rem 1.5rem;background:#fff;border-top:.4rem solid var(--accent);border-radius:.2rem .2rem 1.2rem .2rem;box-shadow:0 1px 0 #e5dccb}
.brand{margin:0 0 1rem;font-weight:700;color:var(--accent)}h1{font-size:1.75rem;line-height:1.2;margin:0 0 1rem;text-wrap:balance}p{margin:0 0 1rem;text-wrap:pretty}
a{color:inherit;font-weight:700;text-underline-offset:.2em;white-space:nowrap}.call{margin-top:1.75rem}.soft{color:#394657;font-size:1rem;margin:0}
button{font:inherit;font-weight:700;padding:.7rem 1.2rem;border:0;border-radius:.2rem .7rem;color:#fff;background:var(--accent);cursor:pointer}button:focus-visible,a:focus-visible{outline:3px solid #15263b;outline-offset:3px}`
