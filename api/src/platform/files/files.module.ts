import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { AppConfig } from '../config/config';
import { FileStore } from './file-store';
import { Files } from './files';
import { FolderStore } from './folder-store';

/** The driver for an address; `FILES_URL` was checked when it was read. */
export function storeAt(filesUrl: string): FileStore {
  return new FolderStore(
    filesUrl.startsWith('file://') ? fileURLToPath(filesUrl) : path.resolve(filesUrl.slice('file:'.length)),
  );
}

@Module({
  providers: [
    Files,
    { provide: FileStore, inject: [AppConfig], useFactory: (config: AppConfig) => storeAt(config.filesUrl) },
  ],
  exports: [Files, FileStore],
})
export class FilesModule {}
