import type { RefusedTexts } from './refused.zh';

/** What is wrong with what an editor wrote or asked for, and how to mend it, in English. */
export const refusedEn: RefusedTexts = {
  nearly: (sentence, intent) =>
    `This is almost an example of “${intent}”: ${sentence}. Please make the difference plain, or choose that intent.`,
  twice: (intent) => `This sentence is there already, as “${intent}”. Please change that one instead.`,
  emptied: (intent, language, sentences) =>
    `So much was taken out of “${intent}” (${language}) that ${sentences === 1 ? '1 sentence is' : `${sentences} sentences are`} left. The models would no longer know it. Please add some or bring some back, then train.`,
  channel: 'A channel is written in lower-case letters and hyphens, such as web or voice. It may stay empty.',
  text: 'A sentence has 1 to 400 characters, among them a letter or a digit, and no hidden signs.',
};
