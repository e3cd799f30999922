/** Says in the address of a contact's form which service's card it was opened from. */
export const fromService = 'sluzba'
