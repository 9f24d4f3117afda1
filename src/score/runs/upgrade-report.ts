import type { Detector } from '../../detect/detector.ts';
import { detectors } from '../../detect/index.ts';
import { checkOf } from '../model/check-of.ts';

type Json = { readonly [name: string]: unknown };

/**
 * A report of an earlier version as the newest writes it. Version 1 did not keep what the detectors say: their words of
 * today are put in. What is no report is returned as it is.
 */
export function upgradeReport(report: Json): Json {
  if (report.schemaVersion !== 1) return report;
  return {
    ...report,
    schemaVersion: 2,
    results: all(report.results, resultOf),
    checks: detectors.map(checkOf),
  };
}

function resultOf(result: Json): Json {
  const { environment } = result;
  const isMild =
    isJson(environment) && environment.presentAs === 'robot' && environment.pace !== 'robot';
  return {
    ...result,
    findings: all(result.findings, findingOf),
    verdicts: all(result.verdicts, (verdict) => verdictOf(verdict, isMild)),
  };
}

/** That a site may hide its pop-ups from a robot was told by the walk alone. */
function verdictOf(verdict: Json, isMild: boolean): Json {
  const { role } = knownAs(verdict.detector);
  const isDoubt = verdict.verdict === 'incomplete' && role === 'interruption';
  return { ...verdict, role, ...(isDoubt && isMild && { isMild }) };
}

function findingOf(finding: Json): Json {
  const { role, forces, dependsOnTime, why = '', title, titleFor } = knownAs(finding.detector);
  const { rect, screenshot, premature, ...evidence } = partsOf(finding.evidence);
  const kind = String(finding.kind);
  return {
    ...finding,
    title: titleFor?.(kind, premature === true) ?? title ?? kind,
    why,
    role,
    ...(forces && { forces }),
    ...(dependsOnTime && { dependsOnTime }),
    ...(premature === true && { premature }),
    ...(isRect(rect) && { rect }),
    ...(typeof screenshot === 'string' && { screenshot }),
    evidence,
  };
}

/** A detector that is no more says nothing but what it found. */
function knownAs(id: unknown): Pick<Detector, 'role'> & Partial<Detector> {
  return detectors.find((detector) => detector.id === id) ?? { role: 'effort' };
}

function partsOf(evidence: unknown): Json {
  return isJson(evidence) ? evidence : {};
}

function isRect(value: unknown): boolean {
  return (
    isJson(value) && ['x', 'y', 'width', 'height'].every((name) => Number.isFinite(value[name]))
  );
}

/** Each that is a record; what is none is left for the check to refuse. */
function all(list: unknown, upgrade: (one: Json) => Json): unknown {
  return Array.isArray(list) ? list.map((one) => (isJson(one) ? upgrade(one) : one)) : list;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
