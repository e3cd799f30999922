/** Where somebody says how it is with a service that a register says is over. */
export const endingPath = (service: string): string => `/prace/sit/sluzby/${service}/konec`
