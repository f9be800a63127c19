// A small static server for a built app: exactly the files of one folder, with the security headers, and 404 for the rest.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from './security-headers.mjs';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const compressible = /^(?:text\/|application\/|image\/svg)/;

/**
 * @typedef {object} FileHandlerOptions
 * @property {string} root folder with the built files
 * @property {string} [basePath] where the app lives on the host, with slashes around: `/` or `/school/beurtwijzer/`
 * @property {Readonly<Record<string, string>>} [headers] instead of the security headers of production
 */

/**
 * A request handler for the files under `root`. The root is read at every request, so a test can swap a build.
 * @param {FileHandlerOptions} options
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function createFileHandler(options) {
  const compressed = new Map();
  return (request, response) => {
    void answer(options, compressed, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

/**
 * @param {FileHandlerOptions} options
 * @param {Map<string, Buffer>} compressed
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(options, compressed, request, response) {
  const { root, basePath = '/', headers = securityHeaders } = options;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, 'Method not allowed', { Allow: 'GET, HEAD' });
  }
  const path = readPath(request.url);
  if (path !== undefined && `${path}/` === basePath) {
    return refuse(response, 308, 'Moved', { Location: basePath });
  }
  const file = path?.startsWith(basePath) ? await findFile(root, path.slice(basePath.length)) : undefined;
  if (path === undefined || file === undefined) return refuse(response, 404, 'Not found', {});
  await sendFile(file, path, compressed, request, response);
}

/**
 * The decoded path of a request, or undefined for one that cannot be decoded.
 * @param {string | undefined} url
 */
function readPath(url) {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/**
 * A file inside the root; a folder stands for its index.html, nothing else is guessed.
 * @param {string} root
 * @param {string} relativePath
 */
async function findFile(root, relativePath) {
  if (relativePath.includes('\0')) return undefined;
  const wanted = relativePath === '' || relativePath.endsWith('/') ? `${relativePath}index.html` : relativePath;
  const full = normalize(join(root, wanted));
  if (!full.startsWith(normalize(root + sep))) return undefined;
  const found = await stat(full).catch(() => undefined);
  return found?.isFile() ? full : undefined;
}

/**
 * @param {string} file
 * @param {string} path
 * @param {Map<string, Buffer>} compressed
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(file, path, compressed, request, response) {
  const bytes = await readFile(file);
  const type = contentTypes[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  // Files in assets carry a hash in their name; every other name stays the same from one version to the next.
  const immutable = path.includes('/assets/');
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const encoding = compressible.test(type) ? chooseEncoding(request.headers['accept-encoding']) : undefined;
  const body = encoding === undefined ? bytes : compress(bytes, encoding, etag, compressed);
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.writeHead(200);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {string | string[] | undefined} accepted
 * @returns {'br' | 'gzip' | undefined}
 */
function chooseEncoding(accepted) {
  const names = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : undefined;
}

/**
 * @param {Buffer} bytes
 * @param {'br' | 'gzip'} encoding
 * @param {string} etag
 * @param {Map<string, Buffer>} compressed
 */
function compress(bytes, encoding, etag, compressed) {
  const key = `${encoding}${etag}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  // Quality 5 keeps the first answer quick; the size budget is measured at full quality elsewhere.
  const made =
    encoding === 'br'
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(bytes);
  compressed.set(key, made);
  return made;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} headers
 */
function refuse(response, status, text, headers) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers });
  response.end(`${text}\n`);
}

/**
 * Listens on this machine only, on the wanted port or the next free one.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} handler
 * @param {number} wantedPort 0 for any free port
 * @returns {Promise<{ server: import('node:http').Server, port: number }>}
 */
export async function listen(handler, wantedPort) {
  const tries = wantedPort === 0 ? 1 : 50;
  for (let port = wantedPort; port < wantedPort + tries; port += 1) {
    const server = createServer(handler);
    const bound = await new Promise((resolve, reject) => {
      server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
        else reject(error);
      });
      server.listen(port, '127.0.0.1', () => resolve(server.address()));
    });
    if (bound !== undefined) return { server, port: bound.port };
  }
  throw new Error(`No free port between ${wantedPort} and ${wantedPort + tries - 1}`);
}
