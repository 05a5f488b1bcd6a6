// A part for tests that stops progressing on order: its event loop spins, or a piece of its work never ends. The file named by ORDERS holds
// the order, for the next process only.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runPart } from '../../worker/parts/part.ts';

await runPart('standing', ({ inHand }) => {
  const orders = process.env.ORDERS ?? '';
  const look = (): void => {
    if (!existsSync(orders)) return;
    const order = readFileSync(orders, 'utf8');
    rmSync(orders);
    const held = inHand.take('a thing');
    if (order === 'wait') held.waits('the database', 3_600_000);
    // the report about it goes out first
    if (order === 'spin')
      setTimeout(() => {
        for (;;);
      }, 3_000);
  };
  const timer = setInterval(look, 50);
  return Promise.resolve({ stop: () => Promise.resolve(clearInterval(timer)) });
});
