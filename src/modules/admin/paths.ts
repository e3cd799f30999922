export const statePath = '/prace/sprava'
