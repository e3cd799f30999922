/** Leaflet's module build: unlike the default one it lets the bundler leave out tiles, images and layers we never use. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}
