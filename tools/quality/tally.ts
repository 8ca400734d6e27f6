/** Counts of one row of the report. `wrong` stays empty where only recall can be told. */
export interface Row {
  right: number;
  missed: number;
  wrong: number;
}

/** One error, for people who work on the rules. */
export interface Fault {
  readonly text: string;
  readonly row: string;
  readonly what: 'missed' | 'wrong';
  readonly name: string;
  /** Why, as far as a program can tell: see `causes` in docs/quality.md. */
  readonly cause: string;
}

export class Tally {
  readonly rows = new Map<string, Row>();
  readonly faults: Fault[] = [];

  row(name: string): Row {
    let row = this.rows.get(name);
    if (!row) this.rows.set(name, (row = { right: 0, missed: 0, wrong: 0 }));
    return row;
  }

  right(row: string): void {
    this.row(row).right++;
  }

  fault(fault: Fault): void {
    this.row(fault.row)[fault.what]++;
    this.faults.push(fault);
  }
}

export function recall({ right, missed }: Row): number | null {
  return right + missed > 0 ? right / (right + missed) : null;
}

export function precision({ right, wrong }: Row): number | null {
  return right + wrong > 0 ? right / (right + wrong) : null;
}

export function f1(row: Row): number | null {
  const [p, r] = [precision(row), recall(row)];
  return p !== null && r !== null && p + r > 0 ? (2 * p * r) / (p + r) : null;
}
