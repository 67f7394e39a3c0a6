import { ResyncError } from '@resync/platform';

/** The files of an import are gone: it waited so long that it was given up. */
export class ImportGivenUp extends ResyncError {
  readonly code = 'IMPORT_GIVEN_UP';
  override readonly kind = 'not_found';
  constructor(readonly importId: string) {
    super(`import ${importId} was given up, and its files are gone: send them again`);
  }
}
