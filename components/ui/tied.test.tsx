import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { tied } from './tied.tsx'

const shown = (node: React.ReactNode) => renderToStaticMarkup(<>{tied(node)}</>).replaceAll('\u00A0', '~')
function Drawn({ children }: { children: string }) { return <b>{children}</b> }

test('words of a page are tied wherever they stand; components, numbers and nothing are left alone', () => {
  expect(shown('Que faire ?')).toBe('Que faire~?')
  expect(shown(<p>Appelez, de 9 h à <strong>12 h</strong> : <a href="/x ?">ici !</a></p>)).toBe('<p>Appelez, de 9~h à <strong>12~h</strong>~: <a href="/x ?">ici~!</a></p>')
  expect(shown(<p><Drawn>Qui ?</Drawn>{3}{null}</p>)).toBe('<p><b>Qui ?</b>3</p>')
  expect([shown(null), shown(12), shown(<br />)]).toEqual(['', '12', '<br/>'])
})
