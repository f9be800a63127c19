/**
 * The keys of the vault. The one for words lies on the disk only wrapped: with what PBKDF2-SHA256 makes of the
 * passphrase, and of the recovery code. Wanted only when a passphrase is typed, so not part of the first tap.
 */
import { normalisePassphrase } from '../core/record/passphrase';
import { aes, type Bytes, curve, decrypt, encrypt, randomBytes, type Sealed } from './vault-crypto';

/** OWASP, Password Storage Cheat Sheet: PBKDF2-HMAC-SHA256. */
export const wrappingRounds = 600_000;

const saltBytes = 16;
const nonceBytes = 12;
const mailboxContext = 'mailbox';

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
