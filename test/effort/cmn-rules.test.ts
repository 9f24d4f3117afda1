import { expect, it } from 'vitest';
import { withMentalActs } from '../../src/effort/cmn-rules.ts';

it.each([
  ['T4 converter', 'HPK H KKKK K', 'HMPKHMKKKKMK'],
  ['T6 form A', 'HPKKK PK', 'HMPKKKMPK'],
  ['T7 slider B', 'HPKS PKS PKPK', 'HMPKSMPKSMPKPK'],
  ['T8 ideal interface', 'KKK', 'MKKK'],
  ['rule 0: an argument that needs no thought', 'PK -KKKK', 'MPKKKKK'],
  ['rule 3: a redundant terminator', 'KKKK "K', 'MKKKKK'],
  ['rule 4: the end of a constant string', 'KK =K', 'MKKK'],
  ['rule 4: the end of a variable string keeps it', 'KK K', 'MKKMK'],
  ['rule 5: thinking while waiting', 'PKR K', 'MPKRK'],
  ['rule 5: the same with a measured wait', 'PKW(1.5) PK', 'MPKW(1.5)PK'],
])('%s: %s', (_, raw, coded) => {
  expect(withMentalActs(raw)).toBe(coded);
});
