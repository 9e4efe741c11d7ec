/** The bundler turns these into addresses. */
declare module '*.ttf' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how the bundler exports a file
  export default address;
}
