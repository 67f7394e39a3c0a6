import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Static files for the api to serve. No inline script or style: the content policy allows none. */
export default defineConfig({
  root,
  plugins: [react(), tailwindcss()],
  resolve: { alias: { '@resync/client': resolve(root, '../../libs/client/src/index.ts') } },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
});
