import { describe, expect, it } from 'vitest';
import type { ClassId, ObservationId, PupilId } from '../../src/core/record/ids';
import { linkTo, readRoute } from '../../src/ui/router';

describe('addresses', () => {
  const observationId = 'o/1 é' as ObservationId;

  it('lead back to the screen and the ids that they were made of', () => {
    const pupilId = 'p#2' as PupilId;
    expect(readRoute(linkTo('pupil', { observationId, pupilId }))).toEqual({
      screen: 'pupil',
      params: { observationId, pupilId },
    });
    expect(readRoute(linkTo('check', { observationId }))).toEqual({ screen: 'check', params: { observationId } });
    expect(readRoute(linkTo('start', {}))).toEqual({ screen: 'start', params: {} });
  });

  it('a new class is not a class with the id "nieuw"', () => {
    expect(readRoute('#/klas/nieuw')).toEqual({ screen: 'newClass', params: {} });
    expect(readRoute('#/klas/abc')).toEqual({ screen: 'schoolClass', params: { classId: 'abc' as ClassId } });
    expect(readRoute('#/klas/abc/inschatting').screen).toBe('expectation');
  });

  it.each(['', '#', '#/', '#/onbekend', '#/klas', '#/klas/', '#/observeren/', '#/terugblik/a/leerling/', '#//'])(
    'what leads nowhere opens the start: %j',
    (hash) => {
      expect(readRoute(hash).screen).toBe('start');
    },
  );

  it('a broken escape does not break the app', () => {
    expect(readRoute('#/klas/%E0%A4%A')).toEqual({ screen: 'schoolClass', params: { classId: '%E0%A4%A' } });
  });
});
