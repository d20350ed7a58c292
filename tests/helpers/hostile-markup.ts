/** Addresses that lead somewhere else than they say, or run: a link of a text must refuse every one of them. */
export const hostileHrefs: readonly string[] = [
  'javascript:alert(1)', 'JavaScript:alert(1)', 'JAVASCRIPT:alert(1)', 'jAvAsCrIpT:alert(1)', ' javascript:alert(1)', '\tjavascript:alert(1)',
  '\njavascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'java\rscript:alert(1)', 'javascript\t:alert(1)', 'javascript\n:alert(1)',
  'javascript :alert(1)', '\u0000javascript:alert(1)', 'java\u0000script:alert(1)', '\u0001javascript:alert(1)', '\u001fjavascript:alert(1)', '\u00a0javascript:alert(1)',
  '\u2003javascript:alert(1)', '\u200bjavascript:alert(1)', 'java\u200bscript:alert(1)', '\ufeffjavascript:alert(1)', '\u2028javascript:alert(1)', '\u202ejavascript:alert(1)',
  'javascript&colon;alert(1)', 'javascript&#58;alert(1)', 'javascript&#x3a;alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', '&#0000106avascript:alert(1)',
  'java&#115;cript:alert(1)', 'java&Tab;script:alert(1)', 'java&NewLine;script:alert(1)', '&Tab;javascript:alert(1)', 'javascript%3Aalert(1)', '%6Aavascript:alert(1)',
  'java%0ascript:alert(1)', 'javascript:%0Aalert(1)', 'javascript://%0aalert(1)', 'javascript://ameli.fr/%0aalert(1)', 'javascript:/*--></title></style>*/alert(1)', 'javascript:javascript:alert(1)',
  "javascript:alert('x')", 'javascript:void(0)', 'javascript:', 'javascript:"<svg/onload=alert(1)>"', 'view-source:javascript:alert(1)', 'feed:javascript:alert(1)',
  'jar:javascript:alert(1)!/', 'vbscript:msgbox(1)', 'VBScript:msgbox(1)', 'livescript:alert(1)', 'mocha:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'DATA:text/html,alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', 'data:,alert(1)', ' data:text/html,x', 'da\tta:text/html,x',
  'blob:https://cpts.test/1', 'file:///etc/passwd', 'filesystem:https://cpts.test/x', 'about:blank', 'chrome://settings', 'ms-settings:', 'intent://x#Intent;end', 'ws://elsewhere.test',
  'ftp://elsewhere.test', 'sms:+33600000000', 'skype:x?call', 'callto:x', 'x-apple:x', 'res://x', 'mhtml:http://elsewhere.test', 'urn:x',
  '//elsewhere.test', '///elsewhere.test', '////elsewhere.test', '/\\elsewhere.test', '\\\\elsewhere.test', '\\/elsewhere.test', '/\t/elsewhere.test', '/\n/elsewhere.test',
  '/\r/elsewhere.test', '/ /elsewhere.test', '/.//elsewhere.test', '/x/..//elsewhere.test', '/%2e//elsewhere.test', '/\u200b/elsewhere.test', ' //elsewhere.test', '\t//elsewhere.test',
  'http:elsewhere.test', 'https:elsewhere.test', 'https:/elsewhere.test', 'https:\\\\elsewhere.test', 'https:///elsewhere.test', 'https://', 'https://?x', 'http://#x',
  'https://ameli.fr@elsewhere.test', 'https://ameli.fr:secret@elsewhere.test', 'https://ameli.fr%20@elsewhere.test', 'https://[x', 'https://elsewhere.test:99999', 'https://elsewhere.test/"onmouseover="alert(1)',
  "https://elsewhere.test/'onmouseover='alert(1)", 'https://elsewhere.test/><script>alert(1)</script>', 'https://elsewhere.test/`x`', 'https://else where.test', 'https://ameli.fr\u202etset', 'https://ameli.fr\nset-cookie:x',
  'mailto:', 'mailto:x', 'mailto:a@b', 'mailto:a@b.fr,c@d.fr', 'mailto:a@b.fr?bcc=c@d.fr', 'mailto:a@b.fr%0abcc:c@d.fr?x', 'mailto:"<script>"@b.fr', 'mailto:javascript:alert(1)@b.fr',
  'tel:', 'tel:javascript:alert(1)', 'tel:+33<b>', 'tel:#31#0600000000', 'tel:*21*0600000000#', 'tel:0600000000;phone-context=x', '#', '#x',
  '?x', '', ' ', 'x', 'x.html', './x', '../x', `https://elsewhere.test/${'x'.repeat(2000)}`, '/\ud800',
]

/** Texts that a browser would run if one of them were ever taken for HTML; shown, they are words like others. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<iframe src=javascript:alert(1)></iframe>', '<object data=javascript:alert(1)>',
  '<embed src=javascript:alert(1)>', '<a href="javascript:alert(1)">x</a>', '"><script>alert(1)</script>', "'><script>alert(1)</script>", '</p><script>alert(1)</script>',
  '" onmouseover="alert(1)', "' onmouseover='alert(1)", '" autofocus onfocus="alert(1)', '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>', '<style>@import "//elsewhere.test"</style>', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<base href=//elsewhere.test>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">', '<form action=javascript:alert(1)><button>', '<input onfocus=alert(1) autofocus>', '<details open ontoggle=alert(1)>', '<video src onerror=alert(1)>',
  '<body onload=alert(1)>', '<!--><script>alert(1)</script>-->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script/>', '{{constructor.constructor("alert(1)")()}}', '${alert(1)}',
  '<script\u0000>alert(1)</script>', '\u202e<script>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '&lt;script&gt;alert(1)&lt;/script&gt;', '\ud800<script>', '<noscript><p title="</noscript><img src onerror=alert(1)>">',
]

/** Nodes, marks and attributes that no text of ours may keep; the first of each pair says what is tried. */
export const hostileNodes: readonly (readonly [name: string, node: unknown])[] = [
  ...['script', 'style', 'iframe', 'object', 'embed', 'svg', 'math', 'img', 'image', 'video', 'audio', 'form', 'input', 'base', 'meta', 'link', 'template', 'html', 'rawHtml', 'codeBlock']
    .map((type) => [`a node ${type}`, { type, attrs: { src: 'javascript:alert(1)', onload: 'alert(1)', html: '<script>alert(1)</script>' }, content: [{ type: 'text', text: 'alert(1)' }] }] as const),
  ...['onclick', 'onmouseover', 'onerror', 'style', 'class', 'id', 'srcdoc', 'dangerouslySetInnerHTML', 'ref', 'key', 'is', 'href', 'src', 'formaction', 'xlink:href', 'children']
    .flatMap((name) => ['paragraph', 'heading', 'figure', 'file'].map((type) => [`${name} on a ${type}`, { type, attrs: { level: 2, mediaId: '0198c5a0-0000-7000-8000-000000000001', alt: 'x', caption: 'x', label: 'x', [name]: 'javascript:alert(1)' }, [name]: 'javascript:alert(1)', content: [{ type: 'text', text: 'x' }] }] as const)),
  ...['onclick', 'style', 'target', 'rel', 'class', 'download', 'ping', 'srcdoc']
    .map((name) => [`${name} on a link`, { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/agenda', [name]: 'javascript:alert(1)' } }] }] }] as const),
  ...['script', 'code', 'textStyle', 'highlight', 'style', 'svg', 'customHtml', '__proto__', 'constructor']
    .map((type) => [`a mark ${type}`, { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type, attrs: { style: 'x:expression(alert(1))', onclick: 'alert(1)' } }] }] }] as const),
  ...['javascript:alert(1)', '../../etc/passwd', '"><script>', '0198c5a0-0000-7000-8000-000000000001"onerror="alert(1)', 'https://elsewhere.test/x.svg', 1, null, ['x'], {}]
    .flatMap((mediaId) => ['figure', 'file'].map((type) => [`media ${JSON.stringify(mediaId)} in a ${type}`, { type, attrs: { mediaId, alt: 'x', caption: 'x', label: 'x' } }] as const)),
  ['a script inside a quote', { type: 'blockquote', content: [{ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }, { type: 'paragraph', content: [{ type: 'svg' }, { type: 'text', text: 'x' }] }] }],
  ['a frame inside a cell', { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { onclick: 'alert(1)', colspan: '2"onclick="x', style: 'x' }, content: [{ type: 'iframe', attrs: { src: 'javascript:alert(1)' } }] }] }] }],
  ['spans that would fill the memory', { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan: 1e9, rowspan: 1e9 }, content: [] }] }] }],
  ['a level that is a tag', { type: 'heading', attrs: { level: 'script' }, content: [{ type: 'text', text: 'alert(1)' }] }],
  ['a React element', { $$typeof: 'Symbol(react.element)', type: 'script', props: { children: 'alert(1)' } }],
  ['a text that is an object', { type: 'paragraph', content: [{ type: 'text', text: { $$typeof: 'x', type: 'script', props: { children: 'alert(1)' } } }] }],
]
