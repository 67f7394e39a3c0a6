/** What the account that asks may see of the plan: all folders but the hidden ones. */
export class Account {
  #hidden: readonly string[] = [];
  #version = 0;

  /** Changes with what may be seen. */
  get version(): number {
    return this.#version;
  }

  hide(folders: readonly string[]): void {
    this.#hidden = folders;
    this.#version++;
  }

  sees(folder: string): boolean {
    return !this.#hidden.some((hidden) => folder === hidden || folder.startsWith(`${hidden}/`));
  }

  /** The rows that are in folders it sees. */
  filter<Row>(rows: readonly Row[], folderOf: (row: Row) => string): readonly Row[] {
    return this.#hidden.length === 0 ? rows : rows.filter((row) => this.sees(folderOf(row)));
  }
}
