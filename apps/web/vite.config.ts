import { resolve } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

const FIRST_LIBRARIES =
  /node_modules\/(?:react|react-dom|scheduler|@tanstack|i18next|react-i18next|openapi-fetch|clsx|tailwind-merge|use-sync-external-store|idb-keyval)\//;
const FIRST_PARTS =
  /apps\/web\/src\/(?:app|i18n|live|monitor|outbox|session|sound|theme|ui)\/|libs\/client\/src\/(?!generated)|lucide-react/;

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
    rolldownOptions: {
      // the style sheet has no map, and needs none
      onLog: (level, log, report) => {
        if (log.code !== 'SOURCEMAP_BROKEN') report(level, log);
      },
      output: {
        codeSplitting: {
          // few files for the first page, which ask for each other at once; what a page alone needs comes with it
          groups: [
            { name: 'libraries', test: FIRST_LIBRARIES, priority: 2 },
            { name: 'house', test: FIRST_PARTS, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
});
