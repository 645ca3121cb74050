import { serveFake } from './fake/server';

/** `npm run fake [PORT]`: the built page on the fake bank, for looking at it in a browser. */
export async function main(args: readonly string[]): Promise<number> {
  const { url, server } = await serveFake(
    new URL('../dist', import.meta.url).pathname,
    Number(args[0] ?? 8090),
  );
  console.log(`the fake bank listens on ${url}`);
  await new Promise((stopped) => server.on('close', stopped));
  return 0;
}
