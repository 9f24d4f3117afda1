import type { Target, TextMatch } from '../../steps/target.ts';
import type { Found } from '../locate/search.ts';
import { fitting } from '../page/dom/matching.ts';
import { askOr } from '../tab/frames.ts';
import type { Visit } from '../visit.ts';
import { noOption } from './no-option.ts';
import { typeInto } from './typing.ts';

/** A text box with suggestions of the browser's own: what is suggested is typed whole, and is as good as chosen. */
export async function chooseSuggested(
  visit: Visit,
  found: Found,
  target: Target,
  option: TextMatch,
): Promise<void> {
  const names = await askOr(found.frame, [], 'suggested', found.located.id);
  const fit = fitting(option);
  const name =
    names.find((one) => fit(one) === 'exact') ?? names.find((one) => fit(one) === 'loose');
  if (name === undefined) throw noOption(target, option, names);
  await typeInto(visit, found, target, { text: name, secret: false });
}
