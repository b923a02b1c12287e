import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Writes a .gz sibling beside every text asset, so that the server never compresses on the fly. */
function gzipSiblings(): Plugin {
  return {
    name: 'gzip-siblings',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const text = file.type === 'chunk' ? file.code : file.source;
        if (!/\.(js|css|html|svg)$/.test(file.fileName)) continue;
        this.emitFile({
          type: 'asset',
          fileName: `${file.fileName}.gz`,
          source: gzipSync(text, { level: 9 }),
        });
      }
    },
  };
}

const server = process.env['VEKHA_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), gzipSiblings()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // No data: URIs and no inlined assets: the pages are served under a strict Content-Security-Policy.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/healthz': server } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: false,
  },
});
