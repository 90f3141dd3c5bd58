import { HttpHeaders } from '@angular/common/http';

/**
 * A key that makes repeating a POST harmless. Make it when the form opens and keep it until the answer is in,
 * so that a second press or a retry is recognised. `randomUUID` is missing outside secure contexts.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Options of a POST that creates: `http.post(url, body, creating(key))`. */
export function creating(key: string = newIdempotencyKey()): { headers: HttpHeaders } {
  return { headers: new HttpHeaders({ 'Idempotency-Key': key }) };
}

/** Options of a change to a known version, given as the view's number or the response's ETag. */
export function changing(version: number | string, key?: string): { headers: HttpHeaders } {
  const tag = typeof version === 'number' ? `"v${version}"` : version;
  const headers = new HttpHeaders({ 'If-Match': tag });
  return { headers: key ? headers.set('Idempotency-Key', key) : headers };
}
