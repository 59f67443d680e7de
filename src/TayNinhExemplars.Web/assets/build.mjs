// Builds the two front ends into ../wwwroot/dist; with --tests it bundles the unit tests for Node's own runner.
import { build } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, '..', 'wwwroot', 'dist');

if (process.argv.includes('--tests')) await bundleTests();
else await bundleSite();

async function bundleSite() {
  await rm(dist, { recursive: true, force: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: [
      { in: 'newsroom/index.ts', out: 'newsroom' },
      { in: 'newsroom/index.css', out: 'newsroom' },
      { in: 'column/index.ts', out: 'column' },
      { in: 'column/early.ts', out: 'early' },
      { in: 'column/sw.ts', out: 'sw' },
      { in: 'column/index.css', out: 'column' },
      { in: 'column/style-page.css', out: 'style-page' },
    ],
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'safari16', 'firefox115'],
    minify: true,
    sourcemap: 'linked',
    legalComments: 'none',
    charset: 'utf8',
    loader: { '.woff2': 'file', '.svg': 'file' },
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: 'fonts/[name]',
    metafile: true,
    logLevel: 'warning',
  });
  // A warning is an error: nobody reads warnings of a build that went through.
  if (result.warnings.length > 0) process.exit(1);
  await writeLicences(Object.keys(result.metafile.inputs));
}

/** One text with the licence of every package that ends up in the bundles. */
async function writeLicences(inputs) {
  const packages = [...new Set(inputs.map(packageOf).filter(Boolean))].sort();
  const notes = await Promise.all(packages.map(async name => {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find(f => /^licen[cs]e/i.test(f));
    const text = file ? await readFile(join(folder, file), 'utf8') : '';
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  }));
  await writeFile(join(dist, 'licences.txt'), notes.join(`\n${'-'.repeat(78)}\n\n`));
}

function packageOf(input) {
  return /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

async function bundleTests() {
  const out = join(here, 'node_modules', '.cache', 'tests');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files = (await readdir(join(here, 'tests'))).filter(f => f.endsWith('.test.ts'));
  await build({
    absWorkingDir: here,
    entryPoints: files.map(f => join('tests', f)),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
