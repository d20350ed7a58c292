/** A script file that Next asks for without holding up the page; `noModule` files, for old browsers, stay where they are. */
const scriptFile = /<script src="(\/_next\/static\/[^"]+)"((?: (?:async|nonce|id|crossorigin)="[^"]*")*)><\/script>/gi
const scriptPreload = /<link rel="preload" as="script"[^>]*\/>/g
const imagePreload = /<link rel="preload"[^>]* as="image"[^>]*\/>/g
const styleSheet = /(?:<link rel="stylesheet"[^>]*\/>)+/
/** What makes the site installable is of no use to a page without scripts, and React puts it back with them. */
const manifestLink = /<link rel="manifest"[^>]*\/>/
const fontPreload = /<link rel="preload" href="[^"]*" as="font"[^>]*\/>/g

/** Pictures are asked for after the style sheet, without which nothing is drawn: whichever comes first has the open connection to itself. */
function withStylesBeforePictures(html: string): string {
  const end = html.indexOf('</head>')
  const head = html.slice(0, end)
  if (!styleSheet.test(head)) return html
  const pictures = head.match(imagePreload)?.join('') ?? ''
  return head.replace(imagePreload, '').replace(styleSheet, (sheets) => `${sheets}${pictures}`) + html.slice(end)
}

/**
 * A page kept for everyone, whose words come before its fonts and its scripts: they are asked for once the first frame is
 * drawn, instead of beside the style sheet. Such a page reads, and its forms work, without them; on a slow phone it shows a
 * second earlier. Until then `data-plain` has it drawn in the fonts of the machine, made of the same measure, so that nothing
 * moves (app/styles/fonts.css); later pages of the visit, whose fonts are there, never bear it for longer than their head.
 * The order of the script files does not matter to Next, which starts when the last one has come.
 */
export function withFirstFrameFirst(html: string): string {
  const files: (readonly [address: string] | readonly [address: string, id: string])[] = []
  const bare = html.replace(scriptPreload, '').replace(scriptFile, (whole, address: string, attributes: string) => {
    if (!/ async=/i.test(attributes)) return whole
    const id = / id="([^"]+)"/i.exec(attributes)?.[1]
    files.push(id === undefined ? [address] : [address, id])
    return ''
  })
  const end = bare.lastIndexOf('</body>')
  if (files.length === 0 || end === -1) return html
  const body = `${bare.slice(0, end)}<script>${afterFirstFrame(files)}</script>${bare.slice(end)}`
  return withStylesBeforePictures(body).replace(fontPreload, '').replace(manifestLink, '').replace('<html', '<html data-plain=""').replace('<head>', `<head><script>${whenFontsAreThere}</script>`)
}

const families = ['Atkinson Hyperlegible Next Variable', 'Bricolage Grotesque Variable']
const whenFontsAreThere = 'try{if(sessionStorage.polices)document.documentElement.removeAttribute("data-plain")}catch(e){}'

/**
 * Once the browser says that it has drawn, or, where it does not say it or draws nothing (a tab that is not shown), a second
 * after all the rest has come. The page changes its fonts once,
 * when both are there: each change lays all its words out anew.
 */
function afterFirstFrame(files: readonly unknown[]): string {
  return `(function(f,n,d){function p(){d.documentElement.removeAttribute("data-plain");try{sessionStorage.polices=1}catch(e){}}function g(){if(!f)return;Promise.all(n.map(function(a){return d.fonts.load("1em '"+a+"'","é")})).then(p,p);f.forEach(function(a){var s=d.createElement("script");s.src=a[0];s.async=true;if(a[1])s.id=a[1];d.head.appendChild(s)});f=0}try{new PerformanceObserver(g).observe({type:"paint",buffered:true})}catch(e){}addEventListener("load",function(){setTimeout(g,1000)})})(${JSON.stringify(files)},${JSON.stringify(families)},document)`
}
