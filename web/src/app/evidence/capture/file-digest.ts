export interface FileDigest {
  /** For people and for comparing with what the server answers. */
  readonly hex: string;
  /** For the header that travels with the file. */
  readonly base64: string;
}

/** SHA-256 of a file, computed on this device before it leaves; null where the browser has no such function. */
export async function digestOf(file: Blob): Promise<FileDigest | null> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return {
    hex: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    base64: btoa(String.fromCharCode(...hash)),
  };
}
