// The security headers of every page, in one place: the static server sends them, the build repeats the policy as meta.

/** The policy a `<meta>` may carry too. Trusted Types: only the policy of `src/main/trusted-types.ts` may make a script URL. */
export const metaPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types beurtwijzer',
].join('; ');

/** `frame-ancestors` works as a header only. */
const headerPolicy = `${metaPolicy}; frame-ancestors 'none'`;

/** What the app asks of a device is the wake lock, sharing a file and the clipboard; everything else is shut. */
const permissionsPolicy = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer'],
  ...['microphone', 'midi', 'payment', 'serial', 'usb'],
]
  .map((feature) => `${feature}=()`)
  .concat('screen-wake-lock=(self)', 'web-share=(self)', 'clipboard-write=(self)')
  .join(', ');

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissionsPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
