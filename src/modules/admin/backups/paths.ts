export const backupsPath = '/prace/sprava/zalohy'
export const progressPath = `${backupsPath}/prubeh`
export const settingPath = `${backupsPath}/nastaveni`
export const checkPath = `${backupsPath}/overeni`
export const archivePath = (name: string): string => `${backupsPath}/archiv/${name}`
export const removalPath = (name: string): string => `${archivePath(name)}/odebrat`
