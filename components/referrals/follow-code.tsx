/** What one writes down to follow a request: the code that can be said, and the figures that go with it. */
export function FollowCode({ code, secret }: { code: string; secret: string }) {
  return (
    <div className="stack rounded-tile border-2 border-line-strong p-5">
      <dl className="grid gap-4 sm:grid-cols-2">
        <div><dt>Votre code</dt><dd><strong className="tabular text-[1.6em] tracking-wide whitespace-nowrap">{code}</strong></dd></div>
        <div><dt>Votre numéro secret</dt><dd><strong className="tabular text-[1.6em] tracking-wide whitespace-nowrap">{secret.slice(0, 3)}&nbsp;{secret.slice(3)}</strong></dd></div>
      </dl>
      <p>Notez les deux, ou imprimez cette page. Le code permet d’en parler au téléphone. Avec le numéro secret, il ouvre la page <a href="/suivi" className="underline">Suivre ma demande</a>, sans compte&nbsp;: ne le donnez qu’à qui s’en occupe pour vous.</p>
    </div>
  )
}
