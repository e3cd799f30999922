/** Whether it is the id of a data box: seven letters and digits, without 0, 1, l and o, which people confuse. */
export const isDataBox = (text: string): boolean => /^[abcdefghijkmnpqrstuvwxyz23456789]{7}$/.test(text)
