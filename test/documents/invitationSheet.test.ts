import decodeQR from 'qr/decode.js';
import encodeQR from 'qr';
import { describe, expect, it } from 'vitest';
import { invitationSheet } from '../../documents/invitationSheet.ts';

const LINK = 'https://t.me/minsheng_bot?start=inv_23456789BCDFHJKMNPRT';

describe('a sheet of invitations', () => {
  it('has one for each person, with names as they are and nothing that a page would run', () => {
    const sheet = invitationSheet({ language: 'zh', title: '邀请单' }, [
      { holder: '<b>王</b>', role: '代表 & 委员', link: LINK, lines: ['扫码'] },
      { holder: '李', role: '代表', link: `${LINK}2`, lines: [] },
    ]);
    expect(sheet).toContain('&lt;b&gt;王&lt;/b&gt;');
    expect(sheet).toContain('代表 &amp; 委员');
    expect(sheet.match(/<article>/g)).toHaveLength(2);
    expect(sheet).toContain(encodeQR(LINK, 'svg', { border: 2 }));
    expect(sheet).not.toMatch(/<script|<b>/);
  });

  it('has a code that a phone reads as the link', () => {
    const dark = encodeQR(LINK, 'raw', { border: 4, scale: 4 });
    const [height, width] = [dark.length, dark[0]?.length ?? 0];
    const data = Uint8Array.from(dark.flat().flatMap((isDark) => [...Array.from({ length: 3 }, () => (isDark ? 0 : 255)), 255]));
    expect(decodeQR({ height, width, data })).toBe(LINK);
  });
});
