import { afterEach, expect, it, vi } from 'vitest';
import { createCodeSealer } from '../../src/main/code-sealer';

afterEach(() => vi.restoreAllMocks());

it('a key that could not be made is made anew the next time', async () => {
  const sealer = createCodeSealer();
  vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValueOnce(new DOMException('no memory', 'OperationError'));
  await expect(sealer.seal('wat ik verwacht', 'code')).rejects.toThrow('no memory');
  const sealed = await sealer.seal('wat ik verwacht', 'code');
  expect(await sealer.open(sealed, 'code')).toBe('wat ik verwacht');
});
