const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An address may hold any text; the database takes only a UUID where ids are UUIDs. */
export const isUuid = (text: string): boolean => pattern.test(text)
