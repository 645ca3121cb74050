import type { Problem } from '../api/types';
import type { Texts } from './zh';

/**
 * What a customer reads about a refusal. The kind decides, not the wording of the server; its `detail` is
 * already in the customer's language and says more than we could, so it is used where no kind is known.
 */
export function problemText(problem: Problem, texts: Texts): string {
  if (problem.status === 429) {
    return texts.trouble.limitedForm(problem.retryAfterSeconds ?? 1);
  }
  if (problem.status === 413) {
    return texts.problem.tooLarge;
  }
  if (problem.detail !== undefined && problem.detail.trim() !== '' && problem.status < 500) {
    return problem.detail;
  }
  return problem.status === 403 ? texts.problem.forbidden : texts.trouble.general;
}

/** What a customer reads about a code that was not taken: first that it was not right, then what to do. */
export function codeText(problem: Problem, texts: Texts): string {
  if (problem.status !== 422 && !problem.type.endsWith(':code-wrong')) {
    return problemText(problem, texts);
  }
  return problem.attemptsLeft === undefined
    ? texts.stepUp.wrong
    : texts.stepUp.wrongLeft(problem.attemptsLeft);
}
