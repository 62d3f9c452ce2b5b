/**
 * Rows as aligned text, numbers to the right. All rows have the same columns.
 * @param {Record<string, string | number>[]} rows
 */
export function table(rows) {
  const columns = Object.keys(rows[0]);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  const right = columns.map((_, i) => cells.slice(1).every((line) => /^[\d.]+( ms| s)?$/.test(line[i])));
  return cells
    .map((line) =>
      line
        .map((cell, i) => (right[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
