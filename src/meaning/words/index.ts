import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';
import type { Words } from './words.ts';

/** Every language in which questions can be read. To add one: one file, one line. */
export const languages: readonly Words[] = [en, de, fr, es, it, pt, nl, ja];
