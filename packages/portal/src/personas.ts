import type { Capability } from '@quantriet/contract';

export interface DemoPersona {
  persona: string;
  body: string;
  capabilities: Capability[];
}

/** Who one can be on the inner pages. Bodies are of the structure of 2023; none of these is a person. */
export const personas: readonly DemoPersona[] = [
  { persona: 'duc-tho', body: 'huyen-440', capabilities: ['report'] },
  { persona: 'huong-khe', body: 'huyen-444', capabilities: ['report'] },
  { persona: 'cong-an-tinh', body: 'dang-uy-cong-an', capabilities: ['report'] },
  { persona: 'ban-tuyen-giao', body: 'ban-tuyen-giao', capabilities: ['receive', 'report'] },
  { persona: 'ban-thuong-vu', body: 'btv', capabilities: ['receive'] },
  { persona: 'mat-tran', body: 'mttq', capabilities: ['supervise'] },
  { persona: 'kiem-tra', body: 'btv', capabilities: ['inspect'] },
  { persona: 'bien-tap', body: 'ban-tuyen-giao', capabilities: ['edit'] },
];
