// Runs one TypeScript file with the build tool that is here anyway: node dev/run.mjs FILE [arguments]
import { runnerImport } from 'vite';

const [, , file, ...rest] = process.argv;
if (file === undefined) {
    console.error('usage: node dev/run.mjs FILE [arguments]');
    process.exit(2);
}
const { module } = await runnerImport(new URL(`../${file}`, import.meta.url).pathname, {
    configFile: false,
    logLevel: 'error',
});
process.exitCode = (await module.main(rest)) ?? 0;
