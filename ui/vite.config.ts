import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Writes a .gz sibling beside every text asset, so that the server never compresses on the fly. It reads what was written:
 * chunks still change after they are generated.
 */
function gzipSiblings(): Plugin {
  return {
    name: 'gzip-siblings',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const path = join(dir ?? 'dist', name);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

/** The module that the page of a visit begins with; see public/visit-worker.js. */
const visitPage = 'src/features/risks/components/visit-page.tsx';

/** Writes down everything that the page of a visit is made of, so that its worker keeps it before there is no line. */
function visitParts(): Plugin {
  return {
    name: 'visit-parts',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one): one is Rollup.OutputChunk => one.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const page = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(visitPage));
      if (!entry || !page) throw new Error(`no chunk begins with ${visitPage}`);
      const files = new Set<string>();
      const add = (name: string) => {
        const chunk = bundle[name];
        if (files.has(name) || chunk?.type !== 'chunk') return;
        files.add(name);
        chunk.viteMetadata?.importedCss.forEach((style) => files.add(style));
        chunk.imports.forEach(add);
      };
      [entry, page].forEach((chunk) => add(chunk.fileName));
      const list = [...files, 'favicon.svg'].sort().map((name) => `/${name}`);
      const edition = createHash('sha256').update(list.join('\n')).digest('hex').slice(0, 16);
      const parts = { edition, entry: `/${entry.fileName}`, files: list };
      const source = `self.visitParts = ${JSON.stringify(parts, null, 2)};\n`;
      this.emitFile({ type: 'asset', fileName: 'visit-parts.js', source });
    },
  };
}

const server = process.env['VEKHA_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), visitParts(), gzipSiblings()],
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
