// Builds the page when something it is made of has changed, and copies it where the server serves it from.
// The server's build calls this: node dev/build.mjs --into ../server/target/classes/static
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const MADE_OF = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'index.html',
    'studio.html',
    'public',
    'src',
];

function filesUnder(path) {
    return statSync(path).isDirectory()
        ? readdirSync(path)
              .sort()
              .flatMap((name) => filesUnder(join(path, name)))
        : [path];
}

function digest(paths) {
    const hash = createHash('sha256');
    for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
        hash.update(file).update('\0').update(readFileSync(file));
    }
    return hash.digest('hex');
}

function upToDate(record, state) {
    return existsSync(record) && readFileSync(record, 'utf8') === state;
}

function npm(...args) {
    const { status, error } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) {
        console.error(`npm ${args.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}`);
        process.exit(1);
    }
}

const into = process.argv[2] === '--into' ? process.argv[3] : undefined;
if (process.argv.length > 2 && into === undefined) {
    console.error('usage: node dev/build.mjs [--into FOLDER]');
    process.exit(2);
}

const installed = join(root, 'node_modules/.installed-from');
const lock = digest(['package-lock.json']);
if (!upToDate(installed, lock)) {
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(installed, lock);
}

const built = join(root, 'node_modules/.built-from');
const source = digest(MADE_OF);
if (!upToDate(built, source) || !existsSync(join(root, 'dist/index.html'))) {
    npm('run', '--silent', 'build');
    writeFileSync(built, source);
}

if (into !== undefined) {
    const target = resolve(into);
    rmSync(target, { recursive: true, force: true });
    cpSync(join(root, 'dist'), target, { recursive: true });
}
