import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every page needs changes seldom and is kept apart; the chart engine falls into chunks of its own, loaded by the pages that draw. */
function chunkOf(id: string): string | undefined {
  if (!id.includes('node_modules')) return undefined;
  if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react';
  if (/node_modules\/@tanstack\//.test(id)) return 'tanstack';
  return undefined;
}

/** Every text file gets its `.gz` beside it, so that the server need not press it for each reader. */
function pressed(): Plugin {
  return {
    name: 'pressed',
    apply: 'build',
    async closeBundle() {
      const dist = here('./dist');
      for (const name of await readdir(dist, { recursive: true })) {
        if (!/\.(js|css|svg|html)$/.test(name)) continue;
        await writeFile(`${dist}/${name}.gz`, gzipSync(await readFile(`${dist}/${name}`), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [react(), pressed()],
  resolve: {
    alias: [
      { find: /^#contract\/(.*)$/, replacement: here('../src/contract/$1.ts') },
      { find: '#i18n', replacement: here('../src/i18n/browser.ts') },
    ],
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
    manifest: true,
    modulePreload: { polyfill: false },
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
