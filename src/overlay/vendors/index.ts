import { consentVendors } from './consent.ts';
import { otherVendors } from './others.ts';
import { surveyVendors } from './survey.ts';
import type { Vendor } from './vendor.ts';

/** Every vendor whose widgets are known by sight. */
export const vendors: readonly Vendor[] = [...surveyVendors, ...consentVendors, ...otherVendors];
