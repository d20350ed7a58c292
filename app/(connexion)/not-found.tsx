import { ErrorPage } from '#components/layout/error-page'

/** The same answer for what does not exist and for what one may not know of. */
export default function NotFound() {
  return (
    <ErrorPage kind="not-found" links={[{ href: '/espace', label: 'Votre espace' }, { href: '/', label: 'Le site public' }]} />
  )
}
