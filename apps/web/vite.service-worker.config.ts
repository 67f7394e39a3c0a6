import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** One script without imports, at the root of the site: only from there it may serve every page. Its mode names the build. */
export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  define: { __BUILD__: JSON.stringify(mode) },
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: false,
    lib: {
      entry: resolve(root, 'src/service-worker/service-worker.ts'),
      formats: ['iife'],
      name: 'resync',
      fileName: () => 'service-worker.js',
    },
  },
}));
