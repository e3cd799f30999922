export const regionMinimum = '/prace/pokryti/minimum-kraje'
export const approvalPath = (region: string): string => `${regionMinimum}?kraj=${region}`
