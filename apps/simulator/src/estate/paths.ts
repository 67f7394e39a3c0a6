import { type ObjectPath, type WorkstationScopedPath } from '@resync/scheduler/composer';

/** `/NAME` in the root folder, `/FOLDER/NAME` elsewhere. */
export const pathText = ({ folder, name }: ObjectPath): string =>
  folder === '/' || folder === '' ? `/${name}` : `${folder}/${name}`;

/** `/WS#/NAME`; what names no workstation stands on `fallback`. */
export const scopedKey = (path: WorkstationScopedPath, fallback: string): string =>
  `${path.workstation ? pathText(path.workstation) : fallback}#${pathText(path)}`;
