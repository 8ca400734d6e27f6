/**
 * How often each rule was right where somebody judged it against its sentence: right, judged. Written by
 * `npm run eval -- --calibrate` from docs/quality/judged.tsv; do not edit.
 */
export const rulePrecision: Readonly<Record<string, readonly [right: number, judged: number]>> = {};
