import { Notice } from '#components/ui/notice'

const byMail = 'Vous pouvez aussi recevoir un lien par courriel, ci-dessous.'
const sentences: Record<string, { title: string; text: string }> = {
  'carte-annulee': { title: 'Connexion annulée', text: `Rien n’a été fait avec Pro Santé Connect. Recommencez quand vous voulez. ${byMail}` },
  'carte-muette': { title: 'Pro Santé Connect ne répond pas', text: `Réessayez dans quelques minutes. ${byMail}` },
  'carte-refusee': { title: 'La connexion n’a pas abouti', text: `La réponse de Pro Santé Connect n’a pas pu être acceptée : elle a trop attendu, ou elle a déjà servi. Recommencez depuis cette page. ${byMail}` },
  'carte-trop': { title: 'Beaucoup d’essais sont partis d’ici', text: `Attendez une heure avant de reprendre Pro Santé Connect. ${byMail}` },
  'carte-compte-ferme': { title: 'Ce compte est fermé', text: 'Pro Santé Connect vous a reconnu, mais votre compte sur ce site a été fermé. Appelez la coordination : elle peut le rouvrir.' },
}
const usedLink = { title: 'Ce lien ne fonctionne plus', text: 'Il a déjà servi, ou il a expiré. Demandez-en un nouveau, il arrive en une minute.' }

/** What happened, and what to do; the number to say on the telephone where something broke. */
export function RefusedSignIn({ error, incident }: { error: string; incident: string | undefined }) {
  const { title, text } = sentences[error] ?? usedLink
  const number = typeof incident === 'string' && /^\d{3}-\d{3}-\d{3}$/.test(incident) ? incident : null
  return <Notice kind="warning" title={title}>{text}{number === null ? null : <> Si cela recommence, appelez-nous&nbsp;: incident n°&nbsp;{number}.</>}</Notice>
}
