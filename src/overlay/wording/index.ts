import { de } from './de.ts';
import { elsewhere } from './elsewhere.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import type { Wording } from './wording.ts';

/** Every language the tool has words for. To add one: one file, one line. */
export const wordings: readonly Wording[] = [en, de, fr, es, it, pt, nl, ja, elsewhere];
