import { type RefObject, useLayoutEffect } from 'react';

/** What can be typed in or pressed. */
const CONTROLS = ':is(input, select, textarea, button, a[href]):not(:disabled)';

const controlsIn = (place: Element): HTMLElement[] => [...place.querySelectorAll<HTMLElement>(CONTROLS)];
const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Opens it with the focus on what it is there for: the first control after its header. */
export function showWithFocus(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>(`:scope > * > header ~ * ${CONTROLS}`)?.focus();
}

/**
 * When the element goes and had the focus, its row's next control takes it, else the next row's, else the heading above:
 * without it the keyboard would begin anew at the top of the page.
 */
export function useFocusHeir(of: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = of.current;
    return () => {
      if (element === null || document.activeElement !== element) return;
      const heirs = heirsOf(element);
      // what stays is known once the page has been changed
      queueMicrotask(() => {
        if (!element.isConnected && isNowhere()) firstStaying(heirs)?.focus();
      });
    };
  }, [of]);
}

interface Heirs {
  /** Its own row, those after it, those before it. */
  rows: Element[];
  /** Its place among the controls of a row. */
  at: number;
  around: Element | null;
}

function heirsOf(element: HTMLElement): Heirs {
  const row = element.closest('[role=row], li');
  const around = element.closest('section, main');
  if (!row) return { rows: [], at: 0, around };
  const all = [...(row.parentElement?.children ?? [])];
  const own = all.indexOf(row);
  const rows = [...all.slice(own), ...all.slice(0, own).reverse()];
  return { rows, at: controlsIn(row).indexOf(element), around };
}

function firstStaying({ rows, at, around }: Heirs): HTMLElement | undefined {
  for (const row of rows.filter(({ isConnected }) => isConnected)) {
    const controls = controlsIn(row);
    const control = controls[at] ?? controls.at(-1);
    if (control) return control;
  }
  return focusable(
    (around?.isConnected && around.querySelector<HTMLElement>('h1, h2')) || document.querySelector('main h1'),
  );
}

function focusable(heading: HTMLElement | null): HTMLElement | undefined {
  if (!heading) return undefined;
  heading.tabIndex = -1;
  return heading;
}

/** For a page that was just gone to: its title takes the focus when what led to it is gone, and has not kept it. */
export function focusTitle(): void {
  // where one had scrolled to is the router's
  if (isNowhere()) focusable(document.querySelector('main h1'))?.focus({ preventScroll: true });
}

/** Gives the focus to it once the page has been changed, unless something else has it by then. */
export function giveBack(opener: Element | null): void {
  queueMicrotask(() => {
    if (isNowhere() && opener instanceof HTMLElement && opener.isConnected) opener.focus();
  });
}
