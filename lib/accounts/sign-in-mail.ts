import { signInMinutes, signInToken } from '#lib/platform/auth/sign-in-token'
import { publicUrl } from '#lib/platform/env'
import type { MailTemplate } from '#lib/platform/mail/templates'

/** The mail that lets somebody in: its link leads to a page with a button, because mail scanners open links. */
export const signInMail: MailTemplate = (payload) => {
  const query = new URLSearchParams({
    jeton: signInToken(String(payload['tokenId'])),
    courriel: String(payload['email']),
    retour: String(payload['returnTo']),
  })
  return Promise.resolve({
    subject: 'Votre lien de connexion',
    paragraphs: ['Bonjour,', 'Voici le lien que vous avez demandé pour vous connecter. Il ne sert qu’une fois.'],
    button: { label: 'Me connecter', url: `${publicUrl()}/connexion/lien?${query}` },
    footer: [`Ce lien fonctionne pendant ${signInMinutes} minutes. Si vous ne l’avez pas demandé, vous pouvez ignorer ce message : rien ne se passera.`],
  })
}
