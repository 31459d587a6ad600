/**
 * Text that a submission printed or threw, made safe to look at: no terminal colours, no invisible characters that turn or hide what is read.
 * React escapes markup; this takes care of what remains dangerous to a reader, not to the page ("Trojan Source", CVE-2021-42574).
 */

/** CSI and OSC sequences and the two-character escapes of ECMA-48. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const escapeSequences = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
// eslint-disable-next-line no-control-regex -- as above
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const invisibles = /[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** A letter may carry accents, but not a tower of them that paints over the lines around. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** Strips terminal escapes, shows control characters as their pictures (␀) and invisible ones by their code point (⟨U+202E⟩). Keeps \n and \t. */
export function visibleText(text: string): string {
  return text
    .replace(escapeSequences, '')
    .replace(/\r\n?/g, '\n')
    .replace(controls, (char) => (char === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + char.charCodeAt(0))))
    .replace(invisibles, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replace(towers, '$1')
    .toWellFormed();
}
