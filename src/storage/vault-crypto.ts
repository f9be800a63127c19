/**
 * The cryptography of the vault, all of it WebCrypto. Words are encrypted with a random AES-256-GCM key. That key lies
 * on the disk only wrapped: with what PBKDF2-SHA256 makes of the passphrase, and of the recovery code. What is written
 * while the vault is locked (a note in a lesson that was resumed after a crash) is encrypted for a key pair whose
 * private half lies under the same key (ECDH P-256).
 */
import { normalisePassphrase } from '../core/record/passphrase';

/** OWASP, Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256. */
export const wrappingRounds = 600_000;

const saltBytes = 16;
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

/** The key of the vault under a secret. */
export interface WrappedKey {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly nonce: Bytes;
  readonly data: Bytes;
}

/** A key pair for what is written while the vault is locked. */
export interface Mailbox {
  readonly publicKey: Bytes;
  readonly privateKey: Sealed;
}

/** An open vault in memory, and nowhere else. */
export interface VaultKeys {
  readonly words: CryptoKey;
  readonly mailbox: CryptoKey;
}

const aes = { name: 'AES-GCM', length: 256 } as const;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const mailboxContext = 'mailbox';

export function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** A new key for words; it can be wrapped, once or again, and should then be forgotten for one that cannot. */
export async function createKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
}

export async function wrapKey(key: CryptoKey, secret: string): Promise<WrappedKey> {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const wrapping = await deriveKey(secret, salt, wrappingRounds);
  const data = await crypto.subtle.wrapKey('raw', key, wrapping, { name: 'AES-GCM', iv: nonce });
  return { salt, rounds: wrappingRounds, nonce, data: new Uint8Array(data) };
}

/** @param extractable whether it may be wrapped again @returns nothing when the secret is another one */
export async function unwrapKey(
  { salt, rounds, nonce, data }: WrappedKey,
  secret: string,
  extractable = false,
): Promise<CryptoKey | undefined> {
  const wrapping = await deriveKey(secret, salt, rounds);
  const cipher = { name: 'AES-GCM', iv: nonce };
  return crypto.subtle
    .unwrapKey('raw', data, wrapping, cipher, aes, extractable, ['encrypt', 'decrypt'])
    .catch(() => undefined);
}

async function deriveKey(secret: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(normalisePassphrase(secret));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, aes, false, ['wrapKey', 'unwrapKey']);
}

/** @param context where the words belong: the same ciphertext anywhere else does not open */
export async function seal(key: CryptoKey, value: unknown, context: string): Promise<Sealed> {
  return encrypt(key, padText(JSON.stringify(value)), context);
}

/** @throws when it was not sealed with this key, or belongs elsewhere */
export async function open(key: CryptoKey, sealed: Sealed, context: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await decrypt(key, sealed, context)));
}

export async function createMailbox(key: CryptoKey): Promise<Mailbox> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveKey']);
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
    privateKey: await encrypt(key, privateKey, mailboxContext),
  };
}

export async function openMailbox(key: CryptoKey, { privateKey }: Mailbox): Promise<CryptoKey> {
  const bytes = await decrypt(key, privateKey, mailboxContext);
  return crypto.subtle.importKey('pkcs8', bytes, curve, false, ['deriveKey']);
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

async function encrypt(key: CryptoKey, bytes: Bytes, context: string): Promise<Sealed> {
  const nonce = randomBytes(nonceBytes);
  const cipher = { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(context) };
  return { nonce, data: new Uint8Array(await crypto.subtle.encrypt(cipher, key, bytes)) };
}

async function decrypt(key: CryptoKey, { nonce, data }: Sealed, context: string): Promise<Bytes> {
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
