/**
 * Reading typed arrays where a kernel knows that the place is inside and the compiler cannot know it. One function
 * for each kind of array: a reader shared by both kinds would be several times slower.
 */
export const intAt = (values: Int32Array, place: number): number => values[place] ?? 0
export const realAt = (values: Float64Array, place: number): number => values[place] ?? 0

export const addTo = (values: Float64Array, place: number, amount: number): void => {
  values[place] = realAt(values, place) + amount
}
export const countTo = (values: Int32Array, place: number, amount: number): void => {
  values[place] = intAt(values, place) + amount
}

export const sumOf = (values: Float64Array): number => {
  let sum = 0
  for (let place = 0; place < values.length; place += 1) sum += realAt(values, place)
  return sum
}
