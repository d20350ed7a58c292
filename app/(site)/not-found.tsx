import { ErrorPage } from '#components/layout/error-page'

/** The same answer for what does not exist and for what one may not know of. */
export default function NotFound() {
  return (
    <div className="page-grid">
      <ErrorPage kind="not-found" links={[{ href: '/', label: 'L’accueil' }, { href: '/medecins', label: 'Trouver un médecin' }]} />
    </div>
  )
}
