// What a citizen and a unit do, tap by tap as in the storyboards, with the same words and buttons on every channel.
import { say } from '../../locales/say.ts';

/** A person at a channel: says a line, sends a photo, presses a button by its label, and waits until something is shown. */
export interface Player {
  say(line: string): Promise<void>;
  photo(words: string): Promise<void>;
  press(label: string): Promise<void>;
  sees(words: string | RegExp): Promise<string>;
}

const en = (id: string, facts = {}) => say('en', id, facts);

/**
 * A citizen arrives, reads the letter, files a suggestion, sets its subject and place, withdraws and restores it, and looks at everything.
 */
export async function citizen(player: Player): Promise<void> {
  await player.say('/start');
  await player.sees(en('region-title'));
  await player.press('Hangzhou');
  await player.sees('An open letter');
  await player.press(en('button-read-letter'));
  await player.sees('The Governor of Zhejiang');
  await player.press(en('button-write'));
  await player.sees(en('suggest-ask'));
  await player.say('Please open the canteen for the elderly in Wulin Sub-district on Sundays too.');
  const received = await player.sees(/Receipt [0-9A-Z]{11}/);
  const [, receipt = ''] = /Receipt ([0-9A-Z]{11})/.exec(received) ?? [];
  await player.sees(/Elderly care/);
  await player.press(en('button-subject'));
  await player.press('Childcare');
  await player.sees(/Childcare · /);
  await player.press(en('button-place'));
  await player.sees(en('place-title'));
  await player.say('gongshu');
  await player.sees(/Childcare · Gongshu/);
  await player.press(en('button-withdraw'));
  await player.sees(en('suggestion-title-withdrawn'));
  await player.press(en('button-keep'));
  await player.sees(/Childcare · Gongshu/);
  await player.say('/my');
  await player.sees(receipt);
  await player.say('/projects');
  await player.say('/tasks');
  await player.say('/help');
  await player.sees(en('help-title'));
  await player.say('/privacy');
  await player.press(en('button-export'));
  await player.say('/stop');
  await player.sees(en('stopped-title'));
  await player.press(en('button-start-again'));
  await player.say('/language');
  await player.press('中文');
  await player.sees(say('zh', 'language-chosen'));
}

/**
 * A unit signs for its task, asks for more time, reports one line with and one without a photo, explains why nothing is new, and hands
 * over.
 */
export async function unit(player: Player, invitation: string): Promise<void> {
  await player.say(`/start ${invitation}`);
  await player.sees('🔑');
  await player.say('/tasks');
  await player.sees('One open task of your unit');
  await player.press('1');
  await player.sees('▫ A roof');
  await player.press(en('button-report'));
  await player.sees('Reached: “A roof”?');
  await player.press(en('button-reached'));
  await player.sees('Send one photo of “A roof”');
  await player.say('it is done');
  await player.sees(en('progress-photo-needed'));
  await player.photo('finished yesterday');
  await player.sees('Line 1 is shown with a photo');
  await player.say('/tasks');
  await player.sees('One open task of your unit');
  await player.press('1');
  await player.sees('◦ A roof');
  await player.press(en('button-report'));
  await player.press(en('button-nothing-new'));
  await player.sees(en('progress-why'));
  await player.say('the paint dries');
  await player.sees('Nothing new: the paint dries');
  await player.say('/tasks');
  await player.sees('One open task of your unit');
  await player.press('1');
  await player.sees('◦ A roof');
  await player.press(en('button-report'));
  await player.press(en('button-reached'));
  await player.press(en('button-without-photo'));
  await player.sees(/Line 2 is shown/);
}
