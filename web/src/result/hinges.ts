// Decides what the page knows of the sixth answer: which numbers and claims the answers rest on most.
import type { Difference, Share } from "./types";

export interface Hinges {
  zone?: Share;
  numbers?: {
    path: string;
    low: number;
    high: number;
    zone_low: Share;
    zone_high: Share;
    swing: number;
    se: number;
    flips_central: boolean;
    reason: string;
    weight: number;
  }[];
  claims?: {
    claim: string;
    numbers: string[];
    own_alternative: boolean;
    zone: Share;
    swing: number;
    se: number;
    flips_central: boolean;
    weakness: number;
    weight: number;
  }[];
  questions: string[];
  runs?: {
    numbers: { path: string; low: number; high: number; difference: number; se: number; shows: boolean; weight: number }[];
    claims: { claim: string; numbers: string[]; own_alternative: boolean; difference: Difference; weakness: number; weight: number }[];
  } | null;
}
