// The one Trusted Types policy of the app: a script URL is allowed when it is on our own origin.

/** A script URL that passed the policy; a plain string where the browser has no Trusted Types. */
export type ScriptUrl = string & { readonly brand: 'ScriptUrl' };

interface ScriptUrlPolicy {
  createScriptURL(url: string): ScriptUrl;
}

// Not in the DOM types of every TypeScript: Safari before 26 and Firefox lack it, so it is asked for, never assumed.
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

function checkOwnOrigin(url: string): string {
  const resolved = new URL(url, document.baseURI);
  if (resolved.origin !== location.origin)
    throw new TypeError(`Script from another origin refused: ${resolved.origin}`);
  return resolved.href;
}

const scope: object = globalThis;

function hasTrustedTypes(candidate: object): candidate is { readonly trustedTypes: TrustedTypesFactory } {
  return 'trustedTypes' in candidate && typeof candidate.trustedTypes === 'object' && candidate.trustedTypes !== null;
}

const policy = hasTrustedTypes(scope)
  ? scope.trustedTypes.createPolicy('beurtwijzer', { createScriptURL: checkOwnOrigin })
  : undefined;

/**
 * Turns the address of a worker script into one the content security policy accepts.
 * @throws TypeError when the address is on another origin
 */
export function createScriptUrl(url: string): ScriptUrl {
  return policy === undefined ? (checkOwnOrigin(url) as ScriptUrl) : policy.createScriptURL(url);
}
