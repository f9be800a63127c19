/**
 * How words are sealed, all of it WebCrypto: with a random AES-256-GCM key (`vault-keys.ts`). What is written while the
 * vault is locked (a note in a lesson that was resumed after a crash) is encrypted for a key pair whose private half
 * lies under the same key (ECDH P-256).
 */

const nonceBytes = 12;
/** Ciphertext is as long as its text: filled up, so that it does not tell *Bo* from *Wilhelmina*. */
const blockBytes = 64;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypted words. */
export interface Sealed {
  readonly nonce: Bytes;
  readonly data: Bytes;
  /** Public half of the sender's key, on what was written while the vault was locked. */
  readonly sender?: Bytes;
}

/** An open vault in memory, and nowhere else. */
export interface VaultKeys {
  readonly words: CryptoKey;
  readonly mailbox: CryptoKey;
}

export const aes = { name: 'AES-GCM', length: 256 } as const;
export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** @param context where the words belong: the same ciphertext anywhere else does not open */
export async function seal(key: CryptoKey, value: unknown, context: string): Promise<Sealed> {
  return encrypt(key, padText(JSON.stringify(value)), context);
}

/** @throws when it was not sealed with this key, or belongs elsewhere */
async function open(key: CryptoKey, sealed: Sealed, context: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await decrypt(key, sealed, context)));
}

/** Seals what only the owner of the mailbox can open; a new key pair for each, so that no key is used twice. */
export async function sealFor(publicKey: Bytes, value: unknown, context: string): Promise<Sealed> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveKey']);
  const key = await agreeOnKey(pair.privateKey, publicKey, 'encrypt');
  const sender = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { ...(await seal(key, value, context)), sender };
}

export async function openWith(keys: VaultKeys, sealed: Sealed, context: string): Promise<unknown> {
  const key = sealed.sender ? await agreeOnKey(keys.mailbox, sealed.sender, 'decrypt') : keys.words;
  return open(key, sealed, context);
}

async function agreeOnKey(privateKey: CryptoKey, publicKey: Bytes, use: KeyUsage): Promise<CryptoKey> {
  const other = await crypto.subtle.importKey('raw', publicKey, curve, false, []);
  return crypto.subtle.deriveKey({ name: 'ECDH', public: other }, privateKey, aes, false, [use]);
}

export async function encrypt(key: CryptoKey, bytes: Bytes, context: string): Promise<Sealed> {
  const nonce = randomBytes(nonceBytes);
  const cipher = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(context) };
  return { nonce, data: new Uint8Array(await crypto.subtle.encrypt(cipher, key, bytes)) };
}

export async function decrypt(key: CryptoKey, { nonce, data }: Sealed, context: string): Promise<Bytes> {
  const cipher = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(context) };
  return new Uint8Array(await crypto.subtle.decrypt(cipher, key, data));
}

/** JSON may end in spaces. */
function padText(text: string): Bytes {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / blockBytes) * blockBytes).fill(0x20);
  padded.set(bytes);
  return padded;
}
