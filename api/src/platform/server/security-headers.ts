import type { ServerResponse } from 'node:http';

/** No page of another origin may embed, open or read anything of ours, and no page of ours may reach out. */
const BASE: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(self), usb=()',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-dns-prefetch-control': 'off',
  'origin-agent-cluster': '?1',
};

export const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** For answers that are not a page of ours: data is never a document. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  ...BASE,
  'content-security-policy': API_POLICY,
  'cache-control': 'no-store',
};

/**
 * Nothing inline, nothing from elsewhere, and no string becomes script: what Angular Material needs and not more.
 * `angular#components` is the policy under which Material registers its icons.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#components',
  ].join('; ');

/** Swagger's page writes its own markup, so it has no trusted types; it holds no data and may only read the description. */
export const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Set on the raw response before anything else can answer, so that no error path goes without them. */
export function secure(response: ServerResponse, requestId: string): void {
  for (const [name, value] of Object.entries(API_HEADERS)) response.setHeader(name, value);
  response.setHeader('x-request-id', requestId);
}
