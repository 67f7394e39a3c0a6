import { type ReactNode } from 'react';

export interface Column<Row, Sort extends string = string> {
  id: string;
  title: string;
  /** Track of the grid on a wide screen: `minmax(12rem, 3fr)`. */
  width: string;
  cell: (row: Row) => ReactNode;
  /** What the server sorts by when its title is chosen. */
  sort?: Sort;
  /** On a phone each row is a card: `title` goes first on a line of its own, `hidden` is left out. */
  phone?: 'title' | 'hidden';
  align?: 'end';
}
