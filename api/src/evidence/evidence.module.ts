import { Module } from '@nestjs/common';
import { ReadinessModule } from '../court/readiness/readiness.module';
import { FilesModule } from '../platform/files/files.module';
import { CustodyController } from './custody/custody.controller';
import { CustodyLog } from './custody/custody-log';
import { CustodyNews } from './custody/custody-news';
import { HandOversService } from './custody/hand-overs.service';
import { ExhibitAccess } from './exhibits/exhibit-access';
import { ExhibitFilesController } from './exhibits/exhibit-files.controller';
import { ExhibitFilesService } from './exhibits/exhibit-files.service';
import { ExhibitLinksService } from './exhibits/exhibit-links.service';
import { ExhibitNews } from './exhibits/exhibit-news';
import { ExhibitsAtHearings } from './exhibits/exhibits-at-hearings';
import { ExhibitsController } from './exhibits/exhibits.controller';
import { ExhibitsQueries } from './exhibits/exhibits.queries';
import { ExhibitsService } from './exhibits/exhibits.service';
import { OpenExhibitFileService } from './exhibits/open-exhibit-file.service';
import { EvidenceVerifier } from './verify/evidence-verifier';

@Module({
  imports: [FilesModule, ReadinessModule],
  controllers: [ExhibitsController, ExhibitFilesController, CustodyController],
  providers: [
    CustodyLog,
    CustodyNews,
    EvidenceVerifier,
    ExhibitAccess,
    ExhibitFilesService,
    ExhibitLinksService,
    ExhibitNews,
    ExhibitsAtHearings,
    ExhibitsQueries,
    ExhibitsService,
    HandOversService,
    OpenExhibitFileService,
  ],
  exports: [EvidenceVerifier, ExhibitFilesService, ExhibitLinksService, ExhibitsService, HandOversService],
})
export class EvidenceModule {}
