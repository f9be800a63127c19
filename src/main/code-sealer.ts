/** Puts a text under a code: AES-256-GCM with a key that PBKDF2 makes of the code, all of it WebCrypto. */
import type { CodeSealer } from '../core/locking-ports';

/** OWASP, Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256. */
const rounds = 600_000;
const saltBytes = 16;
const ivBytes = 12;

type Bytes = Uint8Array<ArrayBuffer>;

export function createCodeSealer(): CodeSealer {
  // Making a key takes about a second on a tablet, and each change is sealed anew: the last one is kept while the app is open.
  let last: { readonly code: string; readonly salt: string; readonly key: Promise<CryptoKey> } | undefined;
  const keyFor = (code: string, salt: string): Promise<CryptoKey> => {
    if (last?.code === code && last.salt === salt) return last.key;
    const made = { code, salt, key: deriveKey(code, fromBase64(salt)) };
    last = made;
    // One that could not be made is made anew the next time.
    made.key.catch(() => {
      if (last === made) last = undefined;
    });
    return made.key;
  };

  return {
    async seal(text, code) {
      const salt = last?.code === code ? last.salt : toBase64(randomBytes(saltBytes));
      const iv = randomBytes(ivBytes);
      const data = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        await keyFor(code, salt),
        new TextEncoder().encode(text),
      );
      return { salt, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
    },
    async open({ salt, iv, data }, code) {
      try {
        const key = await keyFor(code, salt);
        const bytes = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64(iv) }, key, fromBase64(data));
        return new TextDecoder().decode(bytes);
      } catch {
        // Another code, or not what was sealed: which of the two cannot be told.
        return undefined;
      }
    },
    async forget() {
      last = undefined;
    },
  };
}

async function deriveKey(code: string, salt: Bytes): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(code.normalize('NFKC').trim());
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

function toBase64(bytes: Bytes): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
