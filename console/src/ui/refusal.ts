import type { Outcome } from '../api/outcome';
import type { Problem } from '../api/types';
import { useTexts } from '../texts/catalogue';
import { problemText } from '../texts/problems';
import { useStudioTexts } from '../texts/studio';
import { useIntentName } from './Intent';

/** What a member of staff reads about a refusal; intents and languages by name, where the bank's own text has their ids. */
export function useRefusal(): (problem: Problem) => string {
  const texts = useTexts();
  const studio = useStudioTexts();
  const nameOf = useIntentName();
  return (problem) => {
    const { type, intent, sentence, language, sentences } = problem;
    if (type.endsWith(':nearly-another') && intent !== undefined && sentence !== undefined) {
      return studio.refused.nearly(sentence, nameOf(intent));
    }
    if (type.endsWith(':example-twice') && intent !== undefined) {
      return studio.refused.twice(nameOf(intent));
    }
    if (type.endsWith(':intent-emptied') && intent !== undefined && sentences !== undefined) {
      const spoken = language === 'zh' || language === 'en' ? studio.languages[language] : '';
      return studio.refused.emptied(nameOf(intent), spoken, sentences);
    }
    if (type.endsWith(':invalid-example')) {
      return problem.field === 'channel' ? studio.refused.channel : studio.refused.text;
    }
    return problemText(problem, texts);
  };
}

/** What is read about a call that was not answered: a refusal, or that nothing was heard and nothing typed is lost. */
export function useFailure(): (outcome: Exclude<Outcome<unknown>, { kind: 'answered' }>) => string {
  const refusal = useRefusal();
  const { load } = useStudioTexts();
  return (outcome) => (outcome.kind === 'refused' ? refusal(outcome.problem) : load.offline);
}
