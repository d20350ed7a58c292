'use client'

import { ErrorPage } from '#components/layout/error-page'

/** A fault of ours: the digest is the number that stands in the log. */
export default function ErrorScreen({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="contenu" className="page-grid">
      <ErrorPage kind="failure" incident={error.digest} links={[{ href: '/', label: 'L’accueil' }, { href: '/espace', label: 'Votre espace' }]}>
        <button type="button" className="button" data-variant="primary" onClick={reset}>
          Réessayer
        </button>
      </ErrorPage>
    </main>
  )
}
