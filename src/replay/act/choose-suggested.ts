import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { fitting } from '../page/dom/matching.ts';
import { askOr } from '../tab/ask.ts';
import { noOption } from './no-option.ts';
import type { Typing } from './typing.ts';

export type SuggestedParts = {
  readonly typing: Pick<Typing, 'into'>;
};

/** A text box with suggestions of the browser's own: what is suggested is typed whole, and is as good as chosen. */
export async function chooseSuggested(
  parts: SuggestedParts,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const names = await askOr(found.frame, [], 'suggested', found.located.id);
  const fit = fitting(option);
  const name =
    names.find((one) => fit(one) === 'exact') ?? names.find((one) => fit(one) === 'loose');
  if (name === undefined) throw noOption(target, option, names);
  await parts.typing.into(found, target, { text: name, secret: false });
}
