// The door of overview: „Přehled“ and search of everything. Rooms fill both through the ports of the web floor.
export { menu } from './menu.ts'
export { routes } from './routes.tsx'
