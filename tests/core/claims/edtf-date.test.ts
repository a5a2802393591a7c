import { expect, it } from 'vitest';
import { isEdtf } from '../../../src-common/core/claims/edtf-date.ts';

it.each([
  '2024-09-08', '2024-09', '2024', '2024-09-08T10:17:00Z', '2024-09-06/2024-09-08', // level 0
  '2024?', '2024-09~', '2024-09-08%', '202X', '2024-XX', '2024-09-XX', '2024-21', 'Y17000', '2024-09/..', '../2024', '-0044-03-15', // level 1
  '2024-02-29', '2000-02-29',
])('%s is a date', (value) => {
  expect(isEdtf(value)).toBe(true);
});

it.each([
  '', ' ', 'July', 'this Tuesday, 4th', '08.09.2024', '9/8/2024', '2024-9-8', '2024-13', '2024-02-30', '2023-02-29', '1900-02-29', '2023-02-29/2024', '2024-09-08 ',
  '[2024,2025]', '{2024,2025}', '2024-?09', // level 2
  'unknown', 'null', '2024-09-08'.repeat(1_000),
])('%j is none', (value) => {
  expect(isEdtf(value)).toBe(false);
});
