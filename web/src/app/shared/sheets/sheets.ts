import { Dialog, type DialogRef } from '@angular/cdk/dialog';
import { type ComponentType } from '@angular/cdk/portal';
import { Injectable, inject } from '@angular/core';

/**
 * Opens a component over the page: a sheet from below on a phone, a panel in the middle on a desktop. The component draws
 * itself with `hk-sheet-body` and closes through `inject(DialogRef)`; its data is `inject(DIALOG_DATA)`.
 */
@Injectable({ providedIn: 'root' })
export class Sheets {
  private readonly dialog = inject(Dialog);

  open<Result, Data, Body>(body: ComponentType<Body>, data: Data): DialogRef<Result, Body> {
    return this.dialog.open<Result, Data, Body>(body, {
      data,
      panelClass: 'hk-sheet-panel',
      backdropClass: 'hk-sheet-backdrop',
      ariaLabelledBy: 'hk-sheet-title',
      restoreFocus: true,
    });
  }
}
