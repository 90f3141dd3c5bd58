import { Module } from '@nestjs/common';
import { Printer } from './printer';

@Module({ providers: [Printer], exports: [Printer] })
export class DocumentsModule {}
