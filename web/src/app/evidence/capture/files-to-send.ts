import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { EXHIBIT_FILE_BYTES_MAX } from '@hakika/contracts';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemNote } from '../../core/page/problem-note';
import { Fact } from '../../shared/fact';
import { Icon } from '../../shared/icon';
import { shortHash, sizeInWords } from '../exhibits/exhibit-looks';
import { Uploads } from './uploads';

/** Choosing files, what this device computed of each, how far it has come, and sending again what did not arrive. */
@Component({
  selector: 'app-files-to-send',
  imports: [Fact, Icon, ProblemNote, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './files-to-send.html',
  styleUrl: './files-to-send.scss',
})
export class FilesToSend {
  protected readonly uploads = inject(Uploads);

  /** The exhibit they belong to, once it exists; then what failed can be sent again. */
  readonly exhibitId = input<string | null>(null);
  /** After sending there is nothing more to choose here. */
  readonly choosing = input(true);

  protected readonly maximum = sizeInWords(EXHIBIT_FILE_BYTES_MAX);
  protected readonly size = sizeInWords;
  protected readonly short = shortHash;

  protected take(input: HTMLInputElement): void {
    void this.uploads.add([...(input.files ?? [])]);
    input.value = '';
  }

  protected retry(id: number): void {
    const exhibitId = this.exhibitId();
    if (exhibitId) void this.uploads.send(exhibitId, id);
  }
}
