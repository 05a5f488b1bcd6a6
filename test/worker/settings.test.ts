import { describe, expect, it } from 'vitest';
import { BadSettings, localUrl, readSettings } from '../../worker/settings.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof BadSettings) return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  it('with none of them set everything is embedded, on loopback, for the province', () => {
    expect(readSettings({})).toEqual({
      TEMPORAL_NAMESPACE: 'default',
      HOST: '127.0.0.1',
      PORT: 8080,
      REGION: '330000',
      REHEARSAL_SPEED: 1,
    });
  });

  it('count an empty value as not set, and pass over what is not theirs', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual(readSettings({}));
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT="abc": expected a port number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT="70000": expected a port number from 0 to 65535'],
    [{ PORT: '80.5' }, 'PORT="80.5": expected a port number from 0 to 65535'],
    [{ REGION: '1' }, 'REGION="1": expected a division code of Zhejiang, such as 330000 or 330106'],
    [{ DATABASE_URL: 'mysql://here/it' }, 'DATABASE_URL="mysql://here/it": expected an address that begins with postgres:// or'],
    [{ TEMPORAL_ADDRESS: 'temporal' }, 'TEMPORAL_ADDRESS="temporal": expected host:port, such as 127.0.0.1:7233'],
    [{ TELEGRAM_BOT_TOKEN: '1:A', TELEGRAM_API_ROOT: 'ftp://x' }, 'TELEGRAM_API_ROOT="ftp://x": expected an address that begins'],
    [{ PUBLIC_URL: 'example.org' }, 'PUBLIC_URL="example.org": expected an address that begins with http:// or https://'],
    [{ REHEARSAL_SPEED: '0' }, 'REHEARSAL_SPEED="0": expected a number from 0.1 to 100'],
    [{ REHEARSAL_SPEED: 'fast' }, 'REHEARSAL_SPEED="fast": expected a number from 0.1 to 100'],
  ])('name the variable, the value and what was expected: %o', (environment, says) => {
    expect(refusal(environment)).toContain(says);
  });

  it('name every wrong variable, a line each', () => {
    expect(refusal({ PORT: 'abc', REGION: '1' }).split('\n')).toHaveLength(2);
  });

  it('refuse another Bot API server without a token', () => {
    expect(refusal({ TELEGRAM_API_ROOT: 'http://127.0.0.1:1' })).toBe(
      'TELEGRAM_API_ROOT="http://127.0.0.1:1": expected TELEGRAM_BOT_TOKEN beside it: without a token the simulator is used',
    );
  });

  it('take a second role for sealing beside the first one, on the same database', () => {
    const DATABASE_URL = 'postgresql://app:a@db/minsheng';
    const sealing = (url: string) => ({ DATABASE_URL, SEALING_DATABASE_URL: url });
    expect(readSettings(sealing('postgresql://sealer:s@db/minsheng')).SEALING_DATABASE_URL).toContain('sealer');
    expect(refusal({ SEALING_DATABASE_URL: 'postgresql://sealer:secret@db/minsheng' })).toMatch(
      /^SEALING_DATABASE_URL="postgresql:\/\/sealer:…@db\/minsheng": expected DATABASE_URL beside it/,
    );
    for (const wrong of [DATABASE_URL, 'postgresql://app:other@db/minsheng', 'postgresql://sealer:s@db/another'])
      expect(refusal(sealing(wrong)), wrong).toContain('expected the database of DATABASE_URL and another role');
    expect(refusal(sealing('mysql://sealer:s@db/minsheng'))).toContain('expected an address that begins with postgres://');
  });

  it('never print a token or a password', () => {
    expect(refusal({ TELEGRAM_BOT_TOKEN: 'secret' })).toBe(
      'TELEGRAM_BOT_TOKEN=(hidden): expected a bot’s token, such as 123456:ABC-DEF',
    );
    expect(refusal({ DATABASE_URL: 'mysql://me:secret@here/it' })).not.toContain('secret');
    expect(refusal({ DATABASE_URL: 'mysql://me:se:cr@et@here/it' })).not.toContain('cr@et');
  });

  it('tell an address at which this machine is reached, whatever the host it listens on', () => {
    expect(localUrl('127.0.0.1', 8080)).toBe('http://127.0.0.1:8080');
    expect(localUrl('0.0.0.0', 8080)).toBe('http://127.0.0.1:8080');
    expect(localUrl('::', 8080)).toBe('http://[::1]:8080');
  });
});
