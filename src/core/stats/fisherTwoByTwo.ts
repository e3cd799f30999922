/** Most tables 2 × 2 with the same margins that are gone through. */
const mostTables = 10_000

function choose(n: number, k: number): bigint {
  let result = 1n
  for (let step = 1; step <= k; step += 1) result = result * BigInt(n - k + step) / BigInt(step)
  return result
}

const bitsOf = (value: bigint): number => value.toString(16).length * 4

/** Quotient of whole numbers of any length, 0 ≤ part ≤ whole, to the last digit of a double. */
function quotient(part: bigint, whole: bigint): number {
  const shift = Math.max(0, bitsOf(whole) - bitsOf(part) + 64)
  return Number((part << BigInt(shift)) / whole) * 2 ** -shift
}

/**
 * Two-sided p of Fisher's exact test of a table 2 × 2 by its margins: all tables as likely as the one found or less likely. The
 * numbers of ways are whole numbers, so that equal ones are equal and nothing is rounded. Null beyond `mostTables` tables.
 */
export function fisherTwoByTwo(found: number, row: number, column: number, n: number): number | null {
  // Turning the table round changes nothing; the smallest margin first makes the fewest steps.
  if (row > n - row) return fisherTwoByTwo(column - found, n - row, column, n)
  if (column > n - column) return fisherTwoByTwo(row - found, row, n - column, n)
  if (column < row) return fisherTwoByTwo(found, column, row, n)
  if (row >= mostTables) return null

  const ways: bigint[] = []
  let way = choose(n - row, column)
  for (let x = 0; x <= row; x += 1) {
    ways.push(way)
    way = way * BigInt((row - x) * (column - x)) / BigInt((x + 1) * (n - row - column + x + 1))
  }
  const limit = ways[found] ?? 0n
  const whole = ways.reduce((total, one) => total + one, 0n)
  return quotient(ways.reduce((total, one) => one <= limit ? total + one : total, 0n), whole)
}
