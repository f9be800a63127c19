// Serves a built version to a browser test: production's headers, plus an address where the browser reports CSP breaches.
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { securityHeaders } from '../../tools/security-headers.mjs';
import { createFileHandler, listen } from '../../tools/static-server.mjs';
import { versionA } from './built-version';

/** Where the browser tells of breaches of the policy. */
export const reportPath = '/csp-report';

export interface AppServer {
  /** Address of the app, with a slash at the end. */
  readonly url: string;
  readonly origin: string;
  /** From now on another version, as after a deploy. */
  serve(folder: string): void;
  /** Keeps back the next answer for a file; when released it is what stood there at the time of the question. */
  holdBack(name: string): HeldAnswer;
  /** The network goes away: connections are refused until `start`. */
  stop(): Promise<void>;
  /** The network comes back, at the same address. */
  start(): Promise<void>;
}

export interface HeldAnswer {
  readonly asked: Promise<void>;
  release(): void;
}

/** Starts at a free port, so each server is an origin with storage of its own. */
export async function startAppServer(
  basePath: string,
  onReport: (report: string) => void,
  hasServiceWorker = true,
): Promise<AppServer> {
  const files = {
    root: versionA,
    basePath,
    headers: {
      ...securityHeaders,
      'Content-Security-Policy': `${securityHeaders['Content-Security-Policy']}; report-uri ${reportPath}`,
    },
  };
  const sendFile = createFileHandler(files);
  const holds = new Map<string, (answer: () => void) => void>();
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.url === reportPath) collectReport(request, response, onReport);
    else if (!hasServiceWorker && request.url === `${basePath}sw.js`) response.writeHead(404).end();
    else if (holds.has(request.url ?? '')) {
      const sendAsItIsNow = createFileHandler({ ...files });
      holds.get(request.url ?? '')?.(() => sendAsItIsNow(request, response));
      holds.delete(request.url ?? '');
    } else sendFile(request, response);
  };
  let running: Server | undefined;
  const first = await listen(handler, 0);
  running = first.server;
  const origin = `http://127.0.0.1:${first.port}`;
  return {
    url: origin + basePath,
    origin,
    serve: (next) => {
      files.root = next;
    },
    holdBack: (name) => {
      const asked = new Promise<() => void>((resolve) => holds.set(basePath + name, resolve));
      return { asked: asked.then(() => {}), release: () => void asked.then((answer) => answer()) };
    },
    stop: async () => {
      const stopping = running;
      running = undefined;
      if (stopping === undefined) return;
      stopping.closeAllConnections();
      await new Promise((resolve) => stopping.close(resolve));
    },
    start: async () => {
      running ??= (await listen(handler, first.port)).server;
    },
  };
}

function collectReport(request: IncomingMessage, response: ServerResponse, onReport: (report: string) => void): void {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (part: string) => {
    body += part;
  });
  request.on('end', () => {
    onReport(body);
    response.writeHead(204).end();
  });
}
