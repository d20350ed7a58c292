import { expect, test } from 'vitest'
import { hostileTexts } from '#tests/helpers/hostile-markup'
import { cleanPastedHtml, leftOutOf } from './rich-text-paste.ts'

const line = (level: number, mark: string, words: string) => `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\n\n`

test('what Word says of itself is gone', () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=FR><!--StartFragment--><h1><b><span style='font-weight:bold'>Projet de santé<o:p></o:p></span></b></h1>
<p class=MsoNormal><st1:place w:st="on">Orchies</st1:place> et <b>alentours</b><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><h4>Détail</h4><!--EndFragment--></body></html>`
  const cleaned = cleanPastedHtml(word)
  expect(cleaned).not.toMatch(/<!|<xml|<style|<meta|&nbsp;|WordDocument|margin/)
  expect(cleaned).toContain('<h2><span style=\'\'>Projet de santé<o:p></o:p></span></h2>')
  expect(cleaned).toContain('<st1:place w:st="on">Orchies</st1:place> et <b>alentours</b>')
  expect(cleaned).toContain('<h3>Détail</h3>')
})

test('Word’s lists, which are paragraphs, become lists in lists', () => {
  const cleaned = cleanPastedHtml(line(1, '·', 'un') + line(2, 'o', 'un un') + line(2, 'o', 'un deux') + line(1, '·', 'deux') + '<p>fin</p>')
  expect(cleaned.replaceAll('<o:p></o:p>', '')).toBe('<ul><li><p>un</p><ul><li><p>un un</p></li><li><p>un deux</p></li></ul></li><li><p>deux</p></li></ul><p>fin</p>')
})

test('numbers make a numbered list, a change of kind another list, a line that comes back up its own item', () => {
  const cleaned = cleanPastedHtml(line(2, '1.', 'a') + line(1, 'a)', 'b') + line(1, '·', 'c')).replaceAll('<o:p></o:p>', '')
  expect(cleaned).toBe('<ol><li><p>a</p></li></ol><ol><li><p>b</p></li></ol><ul><li><p>c</p></li></ul>')
})

test('lists of other programs, and what is no HTML, pass as they are', () => {
  const lists = '<ul><li aria-level="1"><p>un</p></li></ul>'
  expect(cleanPastedHtml(lists)).toBe(lists)
  for (const text of ['', 'a < b', '<p', '<!--', '<![if', ...hostileTexts]) expect(typeof cleanPastedHtml(text)).toBe('string')
})

test('a very long list, and words that look like a pattern, come through', () => {
  expect(cleanPastedHtml(line(1, '·', '$& $1').repeat(20_000)).match(/<li><p>\$& \$1/g)).toHaveLength(20_000)
})

test('a numbered list goes on from the number that it had', () => {
  expect(cleanPastedHtml(line(1, '3.', 'trois') + line(1, '4.', 'quatre')).replaceAll('<o:p></o:p>', '')).toBe('<ol start="3"><li><p>trois</p></li><li><p>quatre</p></li></ol>')
})

test('a link that Google leads through itself goes straight to its end; one that would be unsafe stays as it was', () => {
  const through = (target: string) => cleanPastedHtml(`<a style="x" href="https://www.google.com/url?q=${target}&amp;sa=D&amp;ust=1">lien</a>`)
  expect(through('https://www.ameli.fr/a%3Fb%3D1%26c%3D2')).toBe('<a style="x" href="https://www.ameli.fr/a?b=1&amp;c=2">lien</a>')
  for (const target of ['javascript:alert(1)', '%E0%A4%A', 'data:text/html,x']) expect(through(target)).toContain('https://www.google.com/url?q=')
})

test('what a paste leaves out is counted once, our own pictures and the links of a document to itself apart', () => {
  const word = `<!--[if gte vml 1]><v:imagedata src="file:///C:/a.png"/><img src=b><![endif]--><![if !vml]><img width=2 src="file:///C:/a.jpg"><![endif]>
    <a name="_Toc1">Titre</a><a href="#_ftn1">[1]</a><a href="https://www.ameli.fr?a=1&amp;b=2">Ameli</a><a class=x href='file:///C:/x.docx'>fichier</a><a href=javascript:alert(1)>js</a>`
  expect(leftOutOf(word)).toEqual({ pictures: 1, links: 2 })
  expect(leftOutOf('<figure data-media-id="0198c5a0-0000-7000-8000-000000000001" data-alt=""><img src="/medias/x"></figure><p>Suite</p>')).toEqual({ pictures: 0, links: 0 })
  for (const text of ['', '<', '<a href', '<img', '<figure data-media-id=', ...hostileTexts]) expect(leftOutOf(text).pictures).toBeGreaterThanOrEqual(0)
})
