import { customPreset, LAMP_PRESETS, type LampPreset } from '../../domain/schedule/presets';
import type { LampChoice } from '../../domain/store/store';

export const presetOf = ({ preset, yellow, red }: LampChoice): LampPreset =>
  preset === 'custom' ? customPreset(yellow, red) : LAMP_PRESETS[preset];
