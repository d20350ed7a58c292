import { htmlText } from '#lib/platform/format/html-text'

type TypedForm = { address: string; fields: readonly { name: string; value: string }[]; incident: string }

/**
 * A page that needs neither database nor build: what happened, what was typed, and one button that sends the same form to
 * the same address.
 */
export function typedFormPage({ address, fields, incident }: TypedForm): string {
  const hidden = fields.map(({ name, value }) => `<textarea name="${htmlText(name)}" hidden readonly>\n${htmlText(value)}</textarea>`).join('')
  const typed = fields.filter(isTyped).map(({ value }) => `<li>${htmlText(value)}</li>`).join('')
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>Le service ne répond pas pour le moment</title>
<style>${style}</style></head>
<body><main>
<h1>Le service ne répond pas pour le moment</h1>
<p role="alert">Rien n’est perdu : votre saisie est encore là. Attendez une minute, puis envoyez-la à nouveau. Laissez cette page ouverte d’ici là.</p>
<form method="post" action="${htmlText(address)}" enctype="multipart/form-data">${hidden}<button>Envoyer à nouveau</button></form>
${typed === '' ? '' : `<h2>Ce que vous aviez saisi</h2><ul>${typed}</ul>`}
<p class="soft">Incident n° ${htmlText(incident)}. Si cela dure, appelez-nous en donnant ce numéro.</p>
</main></body></html>
`
}

/** What a person wrote, as opposed to identifiers, numbers of versions and the codes of choices. */
function isTyped({ name, value }: { name: string; value: string }): boolean {
  const isOurs = name.startsWith('$ACTION') || /^[0-9a-f]{8}-[0-9a-f-]{27}/.test(value) || /^[a-z_]*$/.test(value)
  return !isOurs && !(/^\d+$/.test(value) && value.length < 5) && value.trim() !== ''
}

const style = `body{margin:0;padding:1.5rem;font:1.125rem/1.5 system-ui,sans-serif;color:#15263b;background:#fbf7ef}main{max-width:40rem;margin:0 auto}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:2rem}li{overflow-wrap:anywhere;white-space:pre-wrap}.soft{color:#394657;font-size:1rem;margin-top:2rem}
button{font:inherit;font-weight:700;padding:.7rem 1.2rem;border:0;border-radius:.2rem .7rem;color:#fff;background:#9c3b1f;cursor:pointer}button:focus-visible{outline:3px solid #15263b;outline-offset:3px}`
