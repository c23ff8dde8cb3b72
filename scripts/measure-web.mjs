// What the browser downloads before Home is full: shell, the first words of one language, page and charts, gzipped. Fails over the limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../web/dist/', import.meta.url);
const LIMIT_BYTES = 450_000;
const ENTRIES = ['index.html', 'pages/home/page.tsx', 'ui/chart/canvas.tsx', '../src/i18n/first.zh-CN.ts'];

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', DIST), 'utf8'));
const files = new Set();
const seen = new Set();
const visit = (key) => {
  if (seen.has(key)) return;
  seen.add(key);
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build holds no ${key}`);
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const next of chunk.imports ?? []) visit(next);
};
for (const entry of ENTRIES) visit(entry);

let sum = 0;
for (const file of files) {
  const bytes = gzipSync(readFileSync(new URL(file, DIST)), { level: 9 }).length;
  sum += bytes;
  console.log(`${String(Math.round(bytes / 100) / 10).padStart(7)} kB  ${file}`);
}
console.log(`${String(Math.round(sum / 100) / 10).padStart(7)} kB  shell + Home, limit ${LIMIT_BYTES / 1000} kB`);
if (sum > LIMIT_BYTES) process.exitCode = 1;
