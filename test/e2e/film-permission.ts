// What a user lets the browser do with files, and files that are dragged in: the parts of a film that no page can do itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { BrowserSession } from './browser-session';

/** What the browser asks about a file that was opened before: "ja, bij elk bezoek", "nee", or not answered yet. */
export type FileAnswer = 'always' | 'never' | 'none';

interface Preferences {
  profile: { content_settings: { exceptions: Record<string, Record<string, unknown>> } };
}

const allow = 1;
const block = 2;

/**
 * Restarts the browser with the user's answer in its profile, where the browser itself keeps it: its question is
 * asked by no page and can be answered by no test. The film, its handle and the permission to it are real.
 */
export async function restartWithAnswer(session: BrowserSession, answer: FileAnswer, url?: string): Promise<Page> {
  await session.context.close();
  const path = join(session.profileFolder, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8')) as Preferences;
  const { exceptions } = preferences.profile.content_settings;
  const site = `${session.server.origin},*`;
  const rule = (setting: number) => ({ [site]: { last_modified: '13400000000000000', setting } });
  exceptions['file_system_access_extended_permission'] = answer === 'always' ? rule(allow) : {};
  exceptions['file_system_read_guard'] = answer === 'never' ? rule(block) : {};
  writeFileSync(path, JSON.stringify(preferences));
  return session.relaunch(url);
}

/** Drags a file from outside into the window and lets it go there. */
export async function dropFile(page: Page, path: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await cdp.detach();
}
