// What the static server of `npm start` sends: headers, types, 404s, compression; from the root and from a folder.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { createFileHandler, listen } from '../../tools/static-server.mjs';
import { versionA } from './built-version';

async function withServer(basePath: string, body: (origin: string) => Promise<void>): Promise<void> {
  const { server, port } = await listen(createFileHandler({ root: versionA, basePath }), 0);
  try {
    await body(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('every answer carries the security headers of quality.md', async () => {
  await withServer('/', async (origin) => {
    for (const path of ['', 'sw.js', 'manifest.webmanifest', 'nothing-here']) {
      const { headers } = await fetch(`${origin}/${path}`);
      expect(headers.get('content-security-policy'), path).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; " +
          "font-src 'self'; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; " +
          "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types beurtwijzer; " +
          "frame-ancestors 'none'",
      );
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name), path).toBe(value);
    }
  });
});

test('the page itself carries the same policy as meta, without frame-ancestors', () => {
  const page = readFileSync(`${versionA}/index.html`, 'utf8').replaceAll('&#39;', "'");
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  expect(`${policy}; frame-ancestors 'none'`).toBe(securityHeaders['Content-Security-Policy']);
});

test('a path that is no file is a 404, also outside of the folder, and nothing falls back to the app', async () => {
  await withServer('/school/beurtwijzer/', async (origin) => {
    const wrong = ['/', '/index.html', '/school/', '/school/beurtwijzer/klas', '/school/beurtwijzer/assets/'];
    const outside = [
      '/school/beurtwijzer/..%2f..%2fpackage.json',
      '/school/beurtwijzer/%00',
      '/school/beurtwijzer/%ff',
    ];
    for (const path of [...wrong, ...outside]) expect((await fetch(origin + path)).status, path).toBe(404);
    expect((await fetch(`${origin}/school/beurtwijzer/`)).status).toBe(200);
    expect((await fetch(`${origin}/school/beurtwijzer/robots.txt`)).headers.get('content-type')).toContain(
      'text/plain',
    );
    const redirect = await fetch(`${origin}/school/beurtwijzer`, { redirect: 'manual' });
    expect(redirect.headers.get('location')).toBe('/school/beurtwijzer/');
    expect((await fetch(`${origin}/school/beurtwijzer/`, { method: 'POST' })).status).toBe(405);
  });
});

test('hashed files are kept for good, all others are asked for again', async () => {
  await withServer('/', async (origin) => {
    const asset = /assets\/[^"]+\.js/.exec(readFileSync(`${versionA}/index.html`, 'utf8'))?.[0];
    const hashed = await fetch(`${origin}/${asset}`, { headers: { 'accept-encoding': 'br' } });
    expect(hashed.status).toBe(200);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
    expect(hashed.headers.get('content-encoding')).toBe('br');
    expect(await hashed.text()).toBe(readFileSync(`${versionA}/${asset}`, 'utf8'));
    const worker = await fetch(`${origin}/sw.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    expect(worker.headers.get('content-encoding')).toBe('gzip');
    const again = await fetch(`${origin}/sw.js`, { headers: { 'if-none-match': worker.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
