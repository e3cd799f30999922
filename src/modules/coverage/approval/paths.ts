export const regionMinimum = '/prace/pokryti/minimum/kraj'
export const approvalPath = (region: string): string => `${regionMinimum}?kraj=${region}`
