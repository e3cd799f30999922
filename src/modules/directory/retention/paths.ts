export const leavingPath = '/prace/sit/zmizi'
