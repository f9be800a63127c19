import { expect, it } from 'vitest';
import { agreementOf, withAgreement } from '../../../src/core/record/agreement';
import type { ClassId } from '../../../src/core/record/ids';
import type { SchoolClass } from '../../../src/core/record/school-class';

const schoolClass: SchoolClass = { id: 'c' as ClassId, name: '6B', groupings: [], pupils: [], extra: { school: 'x' } };

it('is kept with the class beside what else is there', () => {
  expect(agreementOf(schoolClass)).toBeUndefined();
  const agreed = withAgreement(schoolClass, { audience: 'two', agreedOn: '2026-11-22' });
  expect(agreementOf(agreed)).toEqual({ audience: 'two', agreedOn: '2026-11-22' });
  expect(agreed.extra).toMatchObject({ school: 'x' });
});

it('is nothing when a file says something else', () => {
  for (const agreement of [
    'ja',
    null,
    { audience: 'everyone', agreedOn: '2026-11-22' },
    { audience: 'two', agreedOn: 'x' },
  ])
    expect(agreementOf({ ...schoolClass, extra: { agreement } })).toBeUndefined();
});
