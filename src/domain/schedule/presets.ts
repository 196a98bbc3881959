/**
 * When a lamp turns yellow or red. `points`: percentage points below expected progress, yellow when the gap is
 * over `yellow`, red when over `red`. `ratio`: completion as a share of expected progress, below `yellow` / `red`.
 */
export interface LampPreset {
  readonly id: string;
  readonly by: 'points' | 'ratio';
  readonly yellow: number;
  readonly red: number;
}

/** Sources: 银川 2025, 天津 2022, 新晃 2015 rules on supervised progress. */
export const LAMP_PRESETS = {
  yinchuan: { id: 'yinchuan', by: 'points', yellow: 10, red: 30 },
  tianjin: { id: 'tianjin', by: 'points', yellow: 0, red: 30 },
  xinhuang: { id: 'xinhuang', by: 'ratio', yellow: 80, red: 60 },
} as const satisfies Record<string, LampPreset>;

export const DEFAULT_PRESET: LampPreset = LAMP_PRESETS.yinchuan;

/** The office's own pair of percentage points. */
export const customPreset = (yellow: number, red: number): LampPreset => ({
  id: 'custom',
  by: 'points',
  yellow,
  red,
});
