import type { Report } from '../../../score/model/result.ts';

/** Gives a screenshot as a data URL, by its path in the report; undefined when it cannot be had. */
export type PictureSource = (path: string) => string | undefined;

/** Every picture of a report, each of them once. */
export type Album = {
  readonly pictures: readonly Picture[];
  /** Picture of a step, by the positions of journey and step. */
  readonly ofStep: (result: number, step: number) => Picture | undefined;
  /** Picture of its own that a finding has, by the positions of journey and finding. */
  readonly ofFinding: (result: number, finding: number) => Picture | undefined;
};

export type Picture = {
  /** Its id in the page. */
  readonly id: string;
  readonly url: string;
  /** Size of the window it shows, in CSS pixels: places on the page are given in these. */
  readonly width: number;
  readonly height: number;
};

/** Collects the pictures that steps and findings name. */
export const albumOf = ({ results }: Report, source: PictureSource): Album => {
  const byPath = new Map<string, Picture | undefined>();
  const take = (path: string, { width, height }: Size): Picture | undefined => {
    if (path === '') return undefined;
    if (!byPath.has(path)) {
      const url = source(path) ?? '';
      const id = `p${byPath.size + 1}`;
      byPath.set(path, url === '' ? undefined : { id, url, width, height });
    }
    return byPath.get(path);
  };
  const taken = results.map(({ steps, findings, environment: { viewport } }) => ({
    steps: steps.map(({ screenshot }) => take(screenshot, viewport)),
    findings: findings.map((finding) => take(finding.screenshot ?? '', viewport)),
  }));
  return {
    pictures: [...byPath.values()].filter((picture) => picture !== undefined),
    ofStep: (result, step) => taken[result]?.steps[step],
    ofFinding: (result, finding) => taken[result]?.findings[finding],
  };
};

type Size = { readonly width: number; readonly height: number };
