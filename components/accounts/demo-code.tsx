import { Notice } from '#components/ui/notice'

/** In the demonstration alone: what the telephone would show, marked as the help that it is. */
export function DemoCode({ code }: { code: string | null }) {
  if (code === null) return null
  return (
    <Notice title="Aide de la démonstration">
      Votre téléphone montrerait en ce moment&nbsp;: <strong className="tabular" data-demo-code>{code.slice(0, 3)} {code.slice(3)}</strong>. Sur un vrai site, ce code n’est que dans l’application.
    </Notice>
  )
}
