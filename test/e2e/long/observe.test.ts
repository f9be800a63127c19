// The observation screen under a finger: every kijkvraag, many taps, two things open at once, and every look of it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browserTest } from '../browser-session';
import { finishLesson, makeClass, prepareLesson, startLesson, waitUntilSaved } from '../lesson-steps';
import { readLessonOnDisk } from '../lesson-on-disk';
import { expectNothingSideways, takePictures } from '../pictures';

const names = 'Aylin Bram Chaima Daan Emma Finn Giulia Hamza Isa Jayden Kaat Liam Mila Noor Omar Pleun Quinn Rayan'
  .split(' ')
  .join('\n');

const tap = (page: Page, selector: string) => page.locator(selector).first().tap();
const tapTile = (page: Page, nth: number) => page.locator('.tile-button').nth(nth).tap();
const press = (page: Page, ...pressed: readonly string[]) =>
  pressed.reduce((before, one) => before.then(() => tap(page, `[data-press="${one}"]`)), Promise.resolve());

/** No row has to be scrolled to: on a tablet lying down, and on a phone either way. */
async function expectPanelWhole(page: Page): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [1180, 820],
  ] as const) {
    await page.setViewportSize({ width, height });
    const hidden = await page.locator('.panel-rows').evaluate((rows) => rows.scrollHeight - rows.clientHeight);
    expect(hidden, `${width} × ${height}`).toBeLessThanOrEqual(0);
  }
}

/** What is tapped on the rows of each kijkvraag, and what must have come of it. */
const kijkvragen = [
  {
    name: 'Wie krijgt de beurt?',
    taps: async (page: Page) => {
      await press(page, 'questionPosed');
      await tapTile(page, 0);
      await press(page, 'answerBegins', 'solicitation-random', 'finished', 'everyone-choral');
    },
    made: [
      { kind: 'turn', solicitation: 'random', endedBy: 'pupil' },
      { kind: 'everyone', form: 'choral' },
    ],
  },
  {
    name: 'Hoeveel denktijd geef ik?',
    taps: async (page: Page) => {
      await press(page, 'questionPosed', 'question-reasoning');
      await tapTile(page, 1);
      await press(page, 'passOn');
      await tapTile(page, 2);
      await press(page, 'peerCalls');
    },
    made: [
      { kind: 'turn', question: 'reasoning', answer: 'none', endedBy: 'teacher', followUp: 'redirected' },
      { kind: 'turn', answer: 'none', endedBy: 'peer' },
    ],
  },
  {
    name: 'Wat doe ik na een antwoord?',
    taps: async (page: Page) => {
      await tapTile(page, 3);
      await press(page, 'answerBegins', 'answer-open', 'explain-true', 'finished', 'followUp-repeat');
    },
    made: [{ kind: 'turn', answer: 'open', explain: true, followUp: 'repeat', endedBy: 'pupil' }],
  },
  {
    name: 'Waarover gaat mijn feedback?',
    taps: async (page: Page) => {
      await press(page, 'feedback-any-neutral');
      await page.getByText('Oké: bij wie?').waitFor();
      await tapTile(page, 4);
      await press(page, 'to-class', 'feedback-collaboration-constructive');
      await tapTile(page, 5);
      await press(page, 'answerBegins', 'feedback-selfRegulation-critical');
    },
    made: [
      { kind: 'feedback', feedback: [{ tone: 'neutral' }] },
      { kind: 'feedback', to: 'class', feedback: [{ focus: 'collaboration', tone: 'constructive' }] },
      { kind: 'turn', feedback: [{ focus: 'selfRegulation', tone: 'critical' }] },
    ],
  },
  {
    name: 'Bij wie kom ik aan tafel?',
    taps: async (page: Page) => {
      await tapTile(page, 6);
      await press(page, 'guidance-scaffolding', 'initiative-pupil', 'demand-higher', 'choice');
      await tapTile(page, 7);
      await press(page, 'done');
    },
    made: [
      { kind: 'support', guidance: 'scaffolding', initiative: 'pupil', endMs: expect.any(Number) },
      { kind: 'demand', level: 'higher' },
      { kind: 'choice' },
      { kind: 'support', endMs: expect.any(Number) },
    ],
  },
  {
    name: 'Vier leerlingen, vier kanalen',
    taps: async (page: Page) => {
      await press(page, 'warmth-warm');
      await tapTile(page, 0);
      await press(page, 'visit');
      await tapTile(page, 1);
      await press(page, 'eyeContact-true', 'feedback-task-confirming', 'demand-lower', 'passedOver');
      await tapTile(page, 2);
    },
    made: [
      { kind: 'contact', warmth: 'warm' },
      { kind: 'support', eyeContact: true },
      { kind: 'feedback', feedback: [{ focus: 'task', tone: 'confirming' }] },
      { kind: 'demand', level: 'lower' },
      { kind: 'passedOver' },
    ],
  },
] as const;

interface AwakeStub {
  readonly awake: { asked: number; refuses: boolean; takeBack(): void };
}

/** A system that first refuses to keep the screen awake, as with a low battery, and that takes back what it gave. */
function stubWakeLock(): void {
  let given: (EventTarget & { released: boolean; release(): Promise<void> }) | undefined;
  const awake: AwakeStub['awake'] = {
    asked: 0,
    refuses: true,
    takeBack: () => {
      if (given) given.released = true;
      given?.dispatchEvent(new Event('release'));
    },
  };
  const request = async () => {
    awake.asked++;
    if (awake.refuses) throw new DOMException('low battery', 'NotAllowedError');
    given = Object.assign(new EventTarget(), { released: false, release: async () => undefined });
    return given;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  Object.assign(globalThis, { awake });
}

browserTest('each of the six kijkvragen, tapped by touch', { hasTouch: true }, async (session) => {
  const { page, server } = session;
  await makeClass(page, 'groep 6B', names);
  for (const { name, taps, made } of kijkvragen) {
    await page.goto(`${server.url}#/`);
    await prepareLesson(page, { title: 'Rekenen', question: name });
    if (name.startsWith('Vier')) {
      await page.getByRole('radio', { name: 'Kijkleerlingen', exact: true }).check();
      for (const nth of [0, 1, 2, 3]) await page.locator('.pupil-pick').nth(nth).click();
    }
    await page.getByRole('button', { name: 'Start de observatie' }).click();
    await page.locator('.clock-answer').waitFor();
    await expectPanelWhole(page);
    await taps(page);
    await waitUntilSaved(page);
    const { interactions } = await readLessonOnDisk(page);
    expect(interactions, name).toHaveLength(made.length);
    expect(interactions, name).toMatchObject(made as unknown as object[]);
    await takePictures(page, `observe-${name.slice(0, 9).trim().replaceAll(' ', '-').toLowerCase()}`);
    await expectNothingSideways(page);
  }
});

browserTest('20 taps a second for 10 seconds: none lost, none twice, in order', { hasTouch: true }, async (session) => {
  const { page, server } = session;
  await makeClass(page, 'groep 6B', names);
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  const tiles = await page.locator('.tile:not(.tile-unknown) .tile-button').evaluateAll((all) =>
    all.map((tile) => {
      const { x, y, width, height } = tile.getBoundingClientRect();
      return { pupilId: (tile as HTMLElement).dataset['pupil'], point: { x: x + width / 2, y: y + height * 0.25 } };
    }),
  );
  const cdp = await page.context().newCDPSession(page);
  const order = Array.from({ length: 200 }, (_, index) => tiles[(index * 7) % tiles.length]!);
  const begun = Date.now();
  for (const [index, { point }] of order.entries()) {
    await Promise.all([
      cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] }),
      cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
    ]);
    const ahead = begun + (index + 1) * 50 - Date.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
  await waitUntilSaved(page);
  const { interactions } = await readLessonOnDisk(page);
  expect(interactions.map(({ pupilId }) => pupilId)).toEqual(order.map(({ pupilId }) => pupilId));
});

browserTest(
  'two things open at once, through a pause, a pupil who leaves and the end',
  { hasTouch: true },
  async (session) => {
    const { page, server } = session;
    await makeClass(page, 'groep 6B', names);
    await page.goto(`${server.url}#/`);
    await startLesson(page, { title: 'Rekenen', question: 'Hoeveel denktijd geef ik?' });
    const fromMenu = async (nth: number, name: string) => {
      await page.getByRole('button', { name: 'Iets anders bij…' }).tap();
      await tapTile(page, nth);
      await page.getByRole('button', { name, exact: true }).tap();
    };
    await fromMenu(0, 'Aan tafel');
    await tapTile(page, 1);
    await expect.poll(() => page.locator('.tile-visited, .tile-named').count()).toBe(2);
    await takePictures(page, 'observe-two-open');
    await page.getByRole('button', { name: 'Pauze' }).tap();
    await takePictures(page, 'observe-pause');
    await expect.poll(() => page.locator('.tile-named').count()).toBe(0);
    await expect.poll(() => page.locator('.tile-visited').count()).toBe(1);
    await tapTile(page, 2);
    await fromMenu(2, 'Gaat de klas uit');
    await expect.poll(() => page.locator('.tile-named').count()).toBe(0);
    await tapTile(page, 3);
    await waitUntilSaved(page);

    await finishLesson(page);
    const { interactions, pauses, presence } = await readLessonOnDisk(page);
    expect(pauses).toHaveLength(1);
    expect(Object.values(presence)).toHaveLength(1);
    expect(interactions.filter(({ kind }) => kind === 'turn')).toHaveLength(3);
    expect(interactions.find(({ kind }) => kind === 'support')).not.toHaveProperty('endMs');
    await page.getByRole('heading', { name: '1 bezoek aan tafel zonder einde' }).waitFor();
    await takePictures(page, 'check-open', { fullPage: true });
    await page.getByRole('button', { name: 'Duurde tot het einde van de les' }).tap();
    await page.getByRole('button', { name: 'Ongedaan' }).tap();
    await page.getByRole('heading', { name: '1 bezoek aan tafel zonder einde' }).waitFor();
    await page.getByRole('button', { name: 'Opnieuw' }).tap();
    await page
      .getByRole('button', { name: /Kwam er een antwoord.*: nee/ })
      .first()
      .tap();
    await expectNothingSideways(page);
  },
);

browserTest(
  'clocks: midnight, the night the clock changes, and one set back an hour',
  { hasTouch: true },
  async (session) => {
    const { page, server } = session;
    await makeClass(page, 'groep 6B', names);
    // Ten seconds before midnight, in the night in which three o'clock becomes two.
    const begin = Date.parse('2026-10-24T21:59:50.000Z');
    await page.clock.install({ time: begin });
    await page.goto(`${server.url}#/`);
    await page.reload();
    await startLesson(page, { title: 'Sterren', question: 'Wie krijgt de beurt?' });
    await tapTile(page, 0);
    await page.clock.fastForward('00:30');
    await tapTile(page, 1);
    // Past the changing of the clock.
    await page.clock.fastForward('04:00:00');
    await tapTile(page, 2);
    await expect.poll(() => page.locator('.lesson-time').textContent()).toContain('240 min');
    await page.clock.setSystemTime(begin);
    await page.clock.fastForward('01:00');
    await tapTile(page, 3);
    await expect.poll(() => page.locator('.lesson-time').textContent()).toContain('241 min');
    // A visit that nobody ended is asked about on its tile.
    await page.getByRole('button', { name: 'Iets anders bij…' }).tap();
    await tapTile(page, 5);
    await page.getByRole('button', { name: 'Aan tafel', exact: true }).tap();
    await page.clock.fastForward('06:00');
    await page.locator('.tile-visited .tile-reminder').waitFor();
    await waitUntilSaved(page);
    // The page that is opened again has only a wall clock that lies: time stands still rather than going back.
    await page.clock.setSystemTime(begin - 3_600_000);
    await page.reload();
    await page.locator('.clock-answer').waitFor();
    await tapTile(page, 4);
    await waitUntilSaved(page);
    const { interactions } = await readLessonOnDisk(page);
    const times = interactions.map(({ atMs }) => Math.round(atMs / 60_000));
    expect(interactions).toHaveLength(6);
    expect(times).toEqual([0, 1, 241, 242, 242, 242]);
  },
);

browserTest('left-handed, dark, sheets, and the tabs of a lesson that runs', { hasTouch: true }, async (session) => {
  const { page, server } = session;
  await makeClass(page, 'groep 6B', names);
  await page.goto(`${server.url}#/`);
  await startLesson(page, { title: 'Rekenen', question: 'Wie krijgt de beurt?' });
  const lessonUrl = page.url();
  const tabs = ['', '/tijdlijn', '/wachttijden'].map((tab) => lessonUrl.replace('/observeren/', '/terugblik/') + tab);
  for (const tab of [...tabs, lessonUrl.replace('/observeren/', '/samenvatting/')]) {
    await page.goto(tab);
    await page
      .getByRole('link', { name: /Ga verder|Naar de les/ })
      .first()
      .waitFor();
  }
  await page.goto(lessonUrl);
  await page.getByRole('button', { name: 'Meer over deze les' }).tap();
  await page.getByRole('button', { name: 'Scherm en toetsen' }).waitFor();
  await takePictures(page, 'observe-more');
  await page.getByRole('button', { name: 'Scherm en toetsen' }).tap();
  await page.getByRole('radio', { name: 'links' }).check();
  await page.locator('.lesson-mirrored').waitFor();
  await page.getByRole('radio', { name: 'donker' }).check();
  await page.locator('[data-theme="dark"]').waitFor({ state: 'attached' });
  await takePictures(page, 'observe-settings');
  await page.getByRole('radio', { name: 'zoals het apparaat' }).check();
  await page.getByRole('button', { name: 'Terug', exact: true }).tap();
  // The phase that is chosen is in sight where there is no room for all of them, also when the tablet is turned.
  await page.locator('[data-phase="other"]').evaluate((chip: HTMLElement) => chip.click());
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.locator('[data-phase="other"]').evaluate((chip) => chip.getBoundingClientRect().right))
    .toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1180, height: 820 });
  await press(page, 'questionPosed');
  const [panelEnd, planStart] = await page.evaluate(() => [
    document.querySelector('.panel')!.getBoundingClientRect().right,
    document.querySelector('.plan')!.getBoundingClientRect().left,
  ]);
  expect(panelEnd).toBeLessThanOrEqual(planStart!);
  await takePictures(page, 'observe-left-handed');
  await press(page, 'answerBegins');
  await tapTile(page, 4);
  await page.getByRole('button', { name: 'Meer over deze les' }).tap();
  await page.getByRole('button', { name: 'Waar je op let' }).tap();
  await page.getByRole('group', { name: 'hoe de beurt kwam' }).getByRole('radio', { name: 'niet' }).check();
  await takePictures(page, 'observe-watched');
  await page.getByRole('button', { name: 'Terug', exact: true }).tap();
  await expect.poll(() => page.locator('[data-press^="solicitation"]').count()).toBe(0);
  await page.getByRole('button', { name: 'Meer over deze les' }).tap();
  await page.getByRole('button', { name: 'Notitie of citaat' }).tap();
  await page.getByRole('radio', { name: 'Citaat' }).check();
  await page.getByLabel('Wat werd er letterlijk gezegd?').fill('Hoe weet je dat?');
  await takePictures(page, 'observe-note');
  await page.getByRole('button', { name: 'Bewaar', exact: true }).tap();
  await page.getByRole('button', { name: 'Alle momenten' }).tap();
  await page.getByText('“Hoe weet je dat?”').waitFor();
  await takePictures(page, 'observe-moments');
  await page.locator('.moment-row').last().tap();
  await page
    .getByRole('button', { name: 'Nog iets bij deze beurt' })
    .or(page.getByRole('button', { name: 'Andere leerling' }))
    .first()
    .waitFor();
  await takePictures(page, 'observe-moment');
  await page.getByRole('button', { name: 'Terug', exact: true }).tap();
  await expect.poll(() => page.locator('.tile-count').count()).toBe(0);
  await page.getByRole('button', { name: 'Meer over deze les' }).tap();
  await page.getByRole('button', { name: 'Tellen op de tegels' }).tap();
  await expect.poll(() => page.locator('.tile-count').allTextContents()).toEqual(['1']);
  // Where the screen may not be kept awake that is said, once, beside the pupils. It is asked for again when the page
  // comes back, and when the system took it away.
  await page.addInitScript(stubWakeLock);
  await page.reload();
  await page.getByText('Dit scherm kan hier niet vanzelf aan blijven.').waitFor();
  await takePictures(page, 'observe-awake-hint');
  // It comes and goes without moving a tile.
  const place = () =>
    page
      .locator('.tile')
      .first()
      .evaluate((tile) => tile.getBoundingClientRect().toJSON() as object);
  const before = await place();
  await page.getByRole('button', { name: 'Begrepen', exact: true }).tap();
  await page.locator('.lesson-hint').waitFor({ state: 'detached' });
  expect(await place()).toEqual(before);
  const asked = (): Promise<number> => page.evaluate(() => (globalThis as unknown as AwakeStub).awake.asked);
  expect(await asked()).toBe(1);
  await page.evaluate(() => {
    (globalThis as unknown as AwakeStub).awake.refuses = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(asked).toBe(2);
  await page.evaluate(() => (globalThis as unknown as AwakeStub).awake.takeBack());
  await expect.poll(asked).toBe(3);
  await expect.poll(() => page.locator('.tile-count').count()).toBe(0);
  await page.locator('.lesson-mirrored').waitFor();
  await expect.poll(() => page.locator('[data-press^="solicitation"]').count()).toBe(0);
  await waitUntilSaved(page);
  const { watched, interactions } = await readLessonOnDisk(page);
  expect(watched?.find(({ row }) => row === 'solicitation')).toMatchObject({ fromMs: 0, toMs: expect.any(Number) });
  expect(interactions.map(({ kind }) => kind)).toEqual(['turn', 'note']);
});
