// Invitations on paper: a page to print, cut apart and hand out, each with its link as a QR code.
import encodeQR from 'qr';

/** One person's invitation, in the words in which they read it. */
export interface PaperInvitation {
  readonly holder: string;
  /** The role, and where it is held. */
  readonly role: string;
  readonly link: string;
  readonly lines: readonly string[];
}

/** A page of invitations that a browser prints, two beside each other, none broken over two sheets. */
export const invitationSheet = (
  { language, title }: { readonly language: string; readonly title: string },
  invitations: readonly PaperInvitation[],
): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
body { font: 11pt/1.5 sans-serif; margin: 12mm; display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
article { border: 1px dashed #888; padding: 5mm; break-inside: avoid; }
h2 { font-size: 13pt; margin: 0; }
p { margin: 1mm 0; }
svg { width: 38mm; height: 38mm; }
code { font-size: 8pt; word-break: break-all; }
</style>
</head>
<body>
${invitations.map(onPaper).join('\n')}
</body>
</html>
`;

const onPaper = ({ holder, role, link, lines }: PaperInvitation): string =>
  [
    '<article>',
    `<h2>${escaped(holder)}</h2>`,
    `<p>${escaped(role)}</p>`,
    encodeQR(link, 'svg', { border: 2 }),
    ...lines.map((line) => `<p>${escaped(line)}</p>`),
    `<p><code>${escaped(link)}</code></p>`,
    '</article>',
  ].join('\n');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
