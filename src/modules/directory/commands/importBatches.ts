/** Rows written by one statement: well under the 65,535 values a statement may carry, and others wait for none of them. */
const batch = 200

export const batches = <Item>(items: readonly Item[]): Item[][] =>
  Array.from(
    { length: Math.ceil(items.length / batch) }, (_, number) => items.slice(number * batch, (number + 1) * batch),
  )
