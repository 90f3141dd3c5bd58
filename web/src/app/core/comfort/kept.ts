import { Injectable } from '@angular/core';

const PREFIX = 'hakika.';

/** Set in a tab whose person said that others use this computer too. */
export const SHARED_COMPUTER = 'shared-computer';

/** Small choices of comfort kept on this device. A browser that forbids storage only forgets them. */
@Injectable({ providedIn: 'root' })
export class Kept {
  read(key: string): string | null {
    return storage(() => localStorage.getItem(PREFIX + key));
  }

  /** On a shared computer nothing stays behind. */
  write(key: string, value: string): void {
    if (this.readForTab(SHARED_COMPUTER) === null) storage(() => localStorage.setItem(PREFIX + key, value));
  }

  readForTab(key: string): string | null {
    return storage(() => sessionStorage.getItem(PREFIX + key));
  }

  writeForTab(key: string, value: string | null): void {
    storage(() =>
      value === null ? sessionStorage.removeItem(PREFIX + key) : sessionStorage.setItem(PREFIX + key, value),
    );
  }

  /** Forgets everything of this tab whose key starts so. */
  forgetForTab(start: string): void {
    storage(() => {
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(PREFIX + start)) sessionStorage.removeItem(key);
      }
    });
  }
}

/** Only what the browser refuses is swallowed: no room, or storage switched off. */
function storage<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
